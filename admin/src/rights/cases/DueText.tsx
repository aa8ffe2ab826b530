import type { CaseRow } from '../../../../protocol';
import { Tag, CardLine, useNow } from '../../foundation/ui';
import { Day, Time, useText } from '../../foundation/i18n';
import { dueOf } from './rules/clock';

/** "12 days left, due 24 Dec": amber when it is soon, red when it is late. */
export const DueText = ({
  row,
}: {
  row: Pick<CaseRow, 'state' | 'dueAt' | 'dueDay' | 'closedAt'>;
}) => {
  const t = useText();
  const due = dueOf(row, useNow());
  if (due.kind === 'closed')
    return row.closedAt === undefined ? null : (
      <CardLine>
        <span>{t('case.closedAt')}</span>
        <Time at={row.closedAt} style="full" />
      </CardLine>
    );
  return (
    <CardLine>
      <Tag $tone={due.tone}>{t(`case.due.${due.kind}`, { days: due.days })}</Tag>
      <Day day={row.dueDay} style="date" />
    </CardLine>
  );
};
