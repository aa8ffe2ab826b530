import type { ExportInfo } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card } from '../../../foundation/ui';
import { HandoverButton } from './HandoverButton';
import { Handovers } from './Handovers';

/** To whom an export went, and what came of it. */
export const HandoversCard = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  return (
    <Card
      title={t('handover.list')}
      explain={t('handover.listExplain')}
      action={<HandoverButton info={info} />}
    >
      <Handovers info={info} />
    </Card>
  );
};
