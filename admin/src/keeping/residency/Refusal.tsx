import { Note } from '../../editors';
import { useText } from '../../i18n';

/** Why the server refused, in its own words, at the place that it is about. */
export const Refusal = ({ text }: { text: string | undefined }) => {
  const t = useText();
  return text === undefined ? null : (
    <Note tone="danger" title={t('residency.refused')} alert>
      {text}
    </Note>
  );
};
