import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useText, useVisitorName } from '../../foundation/i18n';
import { panel, useRealtime } from '../../foundation/realtime';
import { useChatActions } from './actions';
import { afterEnd } from './order';
import type { useInboxAddress } from './useInboxAddress';
import { useLostChats } from './useLostChats';

type Address = ReturnType<typeof useInboxAddress>;

/** The chat in the address, and what can be done with it; what is done there may lead on to another one. */
export const useShownChat = ({ chatId, view, toChat, toView }: Address) => {
  const t = useText();
  const nameOf = useVisitorName();
  const { toggleNotification } = useNotification();
  const slice = useRealtime((state) => state.chats[chatId ?? '']);
  const listed = useRealtime((state) => state.desk.summaries[chatId ?? '']);
  const summary = listed ?? slice?.details;
  const name = summary ? nameOf(summary) : '';
  const showing = useRef(chatId);
  useEffect(() => {
    showing.current = chatId;
  }, [chatId]);
  const [given] = useState(() => new Set<string>());
  useLostChats(chatId, given);
  const actions = useChatActions(summary, {
    given,
    // What was taken stays in sight: in the queue it stands no longer.
    taken: () => {
      if (view === 'waiting' && showing.current === chatId) toView('home');
    },
    ended: (chat) => {
      toggleNotification({ type: 'success', message: t('end.done', { name: nameOf(chat) }) });
      const next = afterEnd(panel.getState().desk, chat.chatId);
      if (next !== undefined && showing.current === chat.chatId) toChat(next);
    },
  });
  return { slice, summary, name, actions };
};
