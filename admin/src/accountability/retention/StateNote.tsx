import { Button } from '@strapi/design-system';
import type { RetentionAnswer } from '../../../../protocol';
import { Note, CardLine } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';

const Overdue = ({ since }: { since: number }) => {
  const t = useText();
  return (
    <Note tone="danger" title={t('keep.overdue')} alert>
      {t('keep.overdueText')}
      <span>
        {t('keep.overdueSince')} <Time at={since} style="full" />
      </span>
    </Note>
  );
};

interface StateNoteProps {
  answer: RetentionAnswer;
  /** Absent where this person may not, or where the rules cannot be saved. */
  onSwitchOn: (() => void) | undefined;
}

/** Whether anything is erased by time, when next, and whether it should have been. */
export const StateNote = ({ answer, onSwitchOn }: StateNoteProps) => {
  const t = useText();
  const { state, nextAt, overdueSince } = answer;
  if (state === 'on')
    return (
      <>
        {overdueSince !== undefined && <Overdue since={overdueSince} />}
        <Note tone="success" title={t('keep.on')}>
          <CardLine as="span">
            {nextAt === undefined ? (
              t('keep.noNext')
            ) : (
              <>
                {t('keep.nextAt')} <Time at={nextAt} style="full" />
              </>
            )}
          </CardLine>
        </Note>
      </>
    );
  return (
    <Note tone="warning" title={t(state === 'off' ? 'keep.off' : 'keep.needsLook')}>
      {t(state === 'off' ? 'keep.offText' : 'keep.needsLookText')}
      {onSwitchOn && (
        <div>
          <Button variant="secondary" size="S" onClick={onSwitchOn}>
            {t('keep.switchOn')}
          </Button>
        </div>
      )}
    </Note>
  );
};
