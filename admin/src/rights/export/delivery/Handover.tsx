import { useState } from 'react';
import type { ExportInfo } from '../../../../../protocol';
import { CodeDialog } from './CodeDialog';
import { HandoverDialog } from './HandoverDialog';

interface HandoverProps {
  info: ExportInfo;
  onClose: () => void;
}

/**
 * Delivers an export, and shows its code when it is on its way. Keep it where nothing takes it away in between: the
 * code is told this once.
 */
export const Handover = ({ info, onClose }: HandoverProps) => {
  const [told, setTold] = useState<{ code: string; to: string }>();
  if (told) return <CodeDialog {...told} onClose={onClose} />;
  return (
    <HandoverDialog
      info={info}
      onDone={(to, code) => (code === undefined ? onClose() : setTold({ code, to }))}
      onClose={onClose}
    />
  );
};
