import { useText } from '../../../i18n';
import { Key } from '../../../ui';
import { CardLine } from '../../ui';
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
