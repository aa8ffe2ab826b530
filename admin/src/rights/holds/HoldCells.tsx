import { Button, Flex, Typography } from '@strapi/design-system';
import type { HoldInfo } from '../../../../protocol';
import { Tag } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { CaseLink, type Names } from '../../foundation/names';
import { HOLD_TONES } from './tones';

interface CellProps {
  hold: HoldInfo;
}

/** What kind of hold it is, and where it stands. */
export const HoldKindCell = ({ hold: { kind, state, hidden } }: CellProps) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <span>{t(`holdKind.${kind}`)}</span>
      <Tag $tone={HOLD_TONES[state]}>{t(`holdState.${state}`)}</Tag>
      {hidden && <Tag $tone={undefined}>{t('holds.hidden')}</Tag>}
    </Flex>
  );
};

/** Why it was placed, why it was lifted, and in which case. */
export const HoldReason = ({
  hold: { reason, caseId, liftReason },
  names,
}: CellProps & { names: Names }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <span dir="auto">{reason}</span>
      {liftReason !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {t('holds.liftedFor', { reason: liftReason })}
        </Typography>
      )}
      {caseId !== undefined && <CaseLink id={caseId} names={names} />}
    </Flex>
  );
};

export const PlacedBy = ({ hold: { placedAt, by } }: CellProps) => (
  <>
    <Time at={placedAt} style="full" /> · {by.name}
  </>
);

/** When it is looked at again, or when it was lifted. */
export const HoldReview = ({ hold: { reviewAt, overdue, state, liftedAt } }: CellProps) => {
  const t = useText();
  if (state !== 'lifted')
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Time at={reviewAt} style="day" />
        {overdue && <Tag $tone="danger">{t('holds.overdue')}</Tag>}
      </Flex>
    );
  if (liftedAt === undefined) return '–';
  return (
    <>
      {t('holdState.lifted')}: <Time at={liftedAt} style="full" />
    </>
  );
};

/** What can be done with a hold that is in force. */
export const HoldActions = ({
  hold,
  onReview,
  onLift,
}: CellProps & { onReview: () => void; onLift: () => void }) => {
  const t = useText();
  if (hold.state === 'lifted') return '–';
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Button variant="tertiary" size="S" onClick={onReview}>
        {t('holds.changeReview')}
      </Button>
      <Button variant="danger-light" size="S" onClick={onLift}>
        {t('holds.lift')}
      </Button>
    </Flex>
  );
};
