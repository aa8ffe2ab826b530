import { Note } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

/** Why it was not saved, in the server's own words. */
export const Refusal = ({ text }: { text: string | undefined }) => {
  const t = useText();
  return text === undefined ? null : (
    <Note tone="danger" title={t('residency.refused')} alert>
      {text}
    </Note>
  );
};
