import { Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { ChatSummary } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { INBOX_PATH } from '../../../foundation/plugin';
import { useCopy } from '../../../foundation/ui';
import type { ChatActions } from '../actions';
import { useHref } from 'react-router-dom';

interface ChatMenuProps {
  chat: ChatSummary;
  actions: ChatActions;
  /** There is no room for a button of its own. */
  withEnd: boolean;
}

/** What is done less often. */
export const ChatMenu = ({ chat, actions, withEnd }: ChatMenuProps) => {
  const t = useText();
  const copy = useCopy();
  const path = useHref(`${INBOX_PATH}/${chat.chatId}`);
  const link = () => new URL(path, window.location.href).href;
  return (
    <Menu.Root>
      <Menu.Trigger variant="ghost" size="S" endIcon={null} aria-label={t('chat.more')}>
        <More aria-hidden />
      </Menu.Trigger>
      <Menu.Content>
        <Menu.Item onSelect={() => void copy(link(), t('chat.linkCopied'))}>
          {t('chat.copyLink')}
        </Menu.Item>
        {withEnd && actions.canEnd && (
          <Menu.Item variant="danger" onSelect={() => actions.ask('end')}>
            {t('chat.end')}
          </Menu.Item>
        )}
        {actions.canRelease && (
          <Menu.Item onSelect={actions.release}>{t('chat.release')}</Menu.Item>
        )}
        {actions.canTakeOver && (
          <Menu.Item onSelect={() => actions.ask('takeOver')}>{t('take.over')}</Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
};
