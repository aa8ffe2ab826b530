import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useState } from 'react';
import type { ExportInfo } from '../../../../../protocol';
import { useMay } from '../../../editors';
import { useText } from '../../../i18n';
import { ASK } from '../../../permissions';
import { CodeDialog } from './CodeDialog';
import { HandoverDialog } from './HandoverDialog';

/** Leads to the delivery of an export, and shows its code when it is on its way. */
export const HandoverButton = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const may = useMay(ASK.deliveryCreate);
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<{ code: string; to: string }>();
  if (info.state !== 'ready' || !may) return null;
  return (
    <>
      <Button size="S" startIcon={<PaperPlane />} onClick={() => setOpen(true)}>
        {t('handover.deliver')}
      </Button>
      {open && (
        <HandoverDialog
          info={info}
          onDone={(to, code) => {
            setOpen(false);
            if (code !== undefined) setTold({ code, to });
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {told && <CodeDialog {...told} onClose={() => setTold(undefined)} />}
    </>
  );
};
