import { useText } from '../../../foundation/i18n';
import { Key, CardLine } from '../../../foundation/ui';
import { REVIEW_KEYS } from './useHitKeys';

/** The keys that the review goes by. */
export const KeysLine = () => {
  const t = useText();
  return (
    <CardLine>
      {REVIEW_KEYS.map(({ key, text }) => (
        <span key={key}>
          <Key>{key}</Key> {t(text)}
        </span>
      ))}
    </CardLine>
  );
};
