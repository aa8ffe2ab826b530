import { TextButton } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../../../foundation/i18n';
import { message } from '../../../foundation/translations';
import { Hint, Key } from '../../../foundation/ui';
import { useKeyOf, type ShortcutName } from '../keyboard';

const NAMED = ['next', 'previous', 'take'] as const satisfies readonly ShortcutName[];

/** In place of a conversation while none is chosen. */
export const PickHint = ({ onKeys }: { onKeys: () => void }) => {
  const t = useText();
  const { formatMessage } = useIntl();
  const keyOf = useKeyOf();
  const keys = Object.fromEntries(NAMED.map((name) => [name, <Key key={name}>{keyOf(name)}</Key>]));
  return (
    <Hint
      icon={<Discuss />}
      title={t('chat.pick.title')}
      action={<TextButton onClick={onKeys}>{t('chat.pick.keys')}</TextButton>}
    >
      {keyOf('next') !== undefined && formatMessage(message('chat.pick.text'), keys)}
    </Hint>
  );
};
