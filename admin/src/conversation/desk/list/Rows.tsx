import { Box, Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ChatSummary, DeskView } from '../../../../../protocol';
import { useServerNow, useText } from '../../../foundation/i18n';
import { panel, useRealtime, type DeskList } from '../../../foundation/realtime';
import { BEHIND, ChatRow } from '../../rows';

const List = styled.ul`
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

export interface RowsProps {
  view: DeskView;
  label: string;
  list: DeskList;
  chats: readonly ChatSummary[];
  selected: string | undefined;
  linkTo: (chatId: string) => string;
}

/** The chats of one list, and the way to the rest of it. */
export const Rows = ({ view, label, list, chats, selected, linkTo }: RowsProps) => {
  const t = useText();
  const now = useServerNow();
  const searching = useRealtime((state) => state.desk.search === list);
  const more = () => void (searching ? panel.client.desk.moreHits() : panel.client.desk.more(view));
  return (
    <>
      <List aria-label={label}>
        {chats.map((chat) => (
          <li key={chat.chatId}>
            <ChatRow
              chat={chat}
              to={linkTo(chat.chatId)}
              selected={chat.chatId === selected}
              now={now}
              state={selected === undefined ? BEHIND : null}
              standing={view === 'all' || view === 'waiting' || searching}
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
    </>
  );
};
