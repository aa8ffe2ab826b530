import type { StatusAnswer } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { ADVICE } from './advice';
import { StateCard } from './StateCard';

/** Whether what was acknowledged is safe. */
export const DurabilityCard = ({
  database: { durable, advice },
}: {
  database: StatusAnswer['database'];
}) => {
  const t = useText();
  return (
    <StateCard
      title="system.durability"
      good={durable}
      state={t(durable ? 'system.durable' : 'system.notDurable')}
      help={advice && ADVICE[advice]}
    />
  );
};
