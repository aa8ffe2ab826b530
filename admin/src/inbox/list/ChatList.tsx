import { Box, Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { DeskView } from '../../../../protocol';
import { useServerNow, useText } from '../../i18n';
import { panel, useRealtime } from '../../realtime';
import { Hint } from '../../ui';
import { ChatRow, shownList } from '../../rows';
import { ListEmpty } from './ListEmpty';
import { ListSkeleton } from './ListSkeleton';

const Scroll = styled.div`
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
`;

const List = styled.ul`
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** Arrow keys move the focus from row to row. */
const moveFocus = (event: KeyboardEvent<HTMLUListElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-chat-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
};

interface ChatListProps {
  view: DeskView;
  selected: string | undefined;
  mayAllow: boolean;
  linkTo: (chatId: string) => string;
}

/** The chats of a view, or the hits of a search in it. */
export const ChatList = ({ view, selected, mayAllow, linkTo }: ChatListProps) => {
  const t = useText();
  const now = useServerNow();
  const desk = useRealtime((state) => state.desk);
  const { list, chats } = shownList(desk, view);
  const searching = desk.search?.view === view;
  const again = () => void panel.client.desk.reload(view);
  const more = () => void (searching ? panel.client.desk.moreHits() : panel.client.desk.more(view));

  if (list.status === 'failed' && chats.length === 0) {
    const retry = (
      <Button variant="tertiary" onClick={again}>
        {t('list.retry')}
      </Button>
    );
    return <Hint alert icon={<WarningCircle />} title={t('list.failed')} action={retry} />;
  }
  if (chats.length === 0 && list.status !== 'ready') return <ListSkeleton />;
  if (chats.length === 0) {
    return searching ? (
      <Hint title={t('search.none', { view: t(`view.${view}`) })} />
    ) : (
      <ListEmpty view={view} mayAllow={mayAllow} />
    );
  }
  return (
    <Scroll>
      <List onKeyDown={moveFocus} aria-label={t(`view.${view}`)}>
        {chats.map((chat) => (
          <li key={chat.chatId}>
            <ChatRow
              chat={chat}
              to={linkTo(chat.chatId)}
              selected={chat.chatId === selected}
              now={now}
            />
          </li>
        ))}
      </List>
      {list.next !== undefined && (
        <Box padding={4}>
          <Button variant="tertiary" fullWidth onClick={more}>
            {t('list.more')}
          </Button>
        </Box>
      )}
    </Scroll>
  );
};
