import { useGetLiveChatAuditStateQuery } from '../../foundation/api';
import { Note } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';

/** Says that older lines went by retention, so that nobody takes it for tampering. */
export const Checkpoint = () => {
  const t = useText();
  const { currentData } = useGetLiveChatAuditStateQuery();
  const checkpoint = currentData?.checkpoint;
  if (!checkpoint) return null;
  const { position, removed, at } = checkpoint;
  return (
    <Note tone="secondary">
      {t('audit.checkpoint', { position, removed })}
      <span>
        {t('audit.checkpointAt')} <Time at={at} style="full" />
      </span>
    </Note>
  );
};
