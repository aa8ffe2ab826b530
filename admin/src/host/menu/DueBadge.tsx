import { useGetLiveChatCaseCountsQuery } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { Badge } from './Badge';

/** Due dates are days: some minutes are soon enough. Milliseconds. */
const ASK_EVERY = 5 * 60_000;

/** How many requests are overdue or due soon, for who may see requests. */
const DueBadge = () => {
  const t = useText();
  const may = useMay(ASK.requestRead) === true;
  const { data } = useGetLiveChatCaseCountsQuery(undefined, {
    skip: !may,
    pollingInterval: ASK_EVERY,
  });
  const { overdue = 0, soon = 0 } = data ?? {};
  const texts = [
    ...(overdue > 0 ? [t('menu.overdue', { count: overdue })] : []),
    ...(soon > 0 ? [t('menu.soon', { count: soon })] : []),
  ];
  return <Badge count={overdue + soon} text={texts.join(' · ')} />;
};

export default DueBadge;
