import { TextButton } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../../i18n';
import { message } from '../../translations';
import { Hint, Key } from '../../ui';

/** In place of a conversation while none is chosen. */
export const PickHint = ({ onKeys }: { onKeys: () => void }) => {
  const t = useText();
  const { formatMessage } = useIntl();
  const keys = {
    next: <Key key="next">j</Key>,
    previous: <Key key="previous">k</Key>,
    take: <Key key="take">t</Key>,
  };
  return (
    <Hint
      icon={<Discuss />}
      title={t('chat.pick.title')}
      action={<TextButton onClick={onKeys}>{t('chat.pick.keys')}</TextButton>}
    >
      {formatMessage(message('chat.pick.text'), keys)}
    </Hint>
  );
};
