import { Button, Flex } from '@strapi/design-system';
import type { ErasureInfo } from '../../../../../protocol';
import { useChangeLiveChatErasureMutation } from '../../../foundation/api';
import { Note, useRun, NoteLink } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useStoreName } from '../../../foundation/personal-data';
import { HOLDS_PATH } from '../../../foundation/paths';
import { isRetryable } from '../rules/buttons';
import { useRights } from '../parts/useRights';

/** Why it stands still and what to do about it; nothing when it goes on. */
export const TroubleNote = ({ info }: { info: ErasureInfo }) => {
  const t = useText();
  const storeName = useStoreName();
  const rights = useRights();
  const [change] = useChangeLiveChatErasureMutation();
  const { run, busy } = useRun();
  const { trouble, at, erasureId } = info;
  if (!trouble) return null;
  return (
    <Note
      tone={trouble === 'changed' ? 'warning' : 'danger'}
      title={t(`erasureTrouble.${trouble}`)}
    >
      <p>{t(`erasureTrouble.${trouble}.remedy`)}</p>
      {at !== undefined && <p>{t('erasure.stuckAt', { store: storeName(at) })}</p>}
      {trouble === 'hold' && <NoteLink to={HOLDS_PATH}>{t('erasure.toHolds')}</NoteLink>}
      {isRetryable(info, rights) && (
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            size="S"
            loading={busy}
            onClick={() =>
              void run(change({ erasureId, change: 'retry' }), t('erasure.retried'), true)
            }
          >
            {t('erasure.retry')}
          </Button>
          {trouble === 'mail' && (
            <Button
              variant="tertiary"
              size="S"
              loading={busy}
              onClick={() =>
                void run(
                  change({ erasureId, change: 'without-mail' }),
                  t('erasure.withoutMailDone'),
                  true
                )
              }
            >
              {t('erasure.withoutMail')}
            </Button>
          )}
        </Flex>
      )}
    </Note>
  );
};
