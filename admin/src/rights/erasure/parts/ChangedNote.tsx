import { Note } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';

/** Says that nothing was done, because it is not what was looked at any more, or something has come in its way. */
export const ChangedNote = ({ why }: { why: string | undefined }) => {
  const t = useText();
  return (
    <Note tone="warning" title={t('erasure.changed')} alert>
      <p>{t('erasure.changedText')}</p>
      {why !== undefined && <p>{why}</p>}
    </Note>
  );
};
