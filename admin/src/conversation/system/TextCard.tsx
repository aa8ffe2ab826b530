import type { StatusAnswer } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { TEXT_ADVICE } from './advice';
import { StateCard } from './StateCard';

/** Whether the database can hold what people write. */
export const TextCard = ({
  database: { encoding, textProblem },
}: {
  database: StatusAnswer['database'];
}) => {
  const t = useText();
  return (
    <StateCard
      title="system.text"
      good={textProblem === undefined}
      state={t(textProblem ? 'system.text.some' : 'system.text.all', { encoding })}
      help={textProblem && TEXT_ADVICE[textProblem]}
    />
  );
};
