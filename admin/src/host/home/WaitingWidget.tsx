import { Widget } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { useServerNow, useText } from '../../foundation/i18n';
import { ChatRow, shownList } from '../../conversation/rows';
import { INBOX_PATH } from '../../foundation/plugin';
import { panel, useConnection, useRealtime } from '../../foundation/realtime';

const SHOWN = 5;

const List = styled.ul`
  /* Strapi's card grows with its content; long lines are to be cut off instead. */
  contain: inline-size;
  width: 100%;
`;

/** Home page: who waits longest, one click from an answer. */
export const WaitingWidget = () => {
  useConnection();
  const t = useText();
  const now = useServerNow();
  const phase = useRealtime((state) => state.link.phase);
  const desk = useRealtime((state) => state.desk);
  useEffect(() => {
    if (phase === 'online') void panel.client.desk.show('queue');
  }, [phase]);

  const { list, chats } = shownList({ ...desk, search: null }, 'queue');
  if (phase === 'refused') return <Widget.Error>{t('home.offline')}</Widget.Error>;
  if (list.status !== 'ready') return <Widget.Loading />;
  if (chats.length === 0) return <Widget.NoData>{t('home.empty')}</Widget.NoData>;
  return (
    <List>
      {chats.slice(0, SHOWN).map((chat) => (
        <li key={chat.chatId}>
          <ChatRow chat={chat} now={now} selected={false} to={`${INBOX_PATH}/${chat.chatId}`} />
        </li>
      ))}
    </List>
  );
};
