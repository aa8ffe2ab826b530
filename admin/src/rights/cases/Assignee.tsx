import { Typography } from '@strapi/design-system';
import type { CaseDetails } from '../../../../protocol';
import { useGetLiveChatAssigneesQuery } from '../../foundation/api';
import { ChoiceControl } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { useCaseAction } from './useCaseAction';
import { useHindrance } from './useHindrance';

/** An option like the others: the cross that clears a list is too small to be hit. */
const NOBODY = 'nobody';

/** Who sees to the case; can be given to somebody else at once. */
export const Assignee = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const { act, busy } = useCaseAction(details.caseId);
  const why = useHindrance(details)('assign');
  const { data } = useGetLiveChatAssigneesQuery(undefined, { skip: why !== undefined });
  const { assignee } = details;
  if (why !== undefined)
    return (
      <Typography>
        {t('people.chip', {
          name: t('cases.assignee'),
          value: assignee?.name ?? t('cases.nobody'),
        })}
      </Typography>
    );
  const known = data?.assignees ?? [];
  const all =
    assignee && !known.some(({ id }) => id === assignee.id) ? [...known, assignee] : known;
  return (
    <ChoiceControl
      id="case-assignee"
      label={t('cases.assignee')}
      value={assignee?.id ?? NOBODY}
      options={[
        { value: NOBODY, label: t('cases.nobody') },
        ...all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      disabled={busy}
      onChange={(id) => void act({ type: 'assign', assigneeId: id === NOBODY ? null : id }, true)}
    />
  );
};
