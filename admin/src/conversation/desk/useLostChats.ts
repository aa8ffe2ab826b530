import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { ChatSummary } from '../../../../protocol';
import { useText, useVisitorName } from '../../foundation/i18n';
import { belongsTo, panel, type RealtimeState } from '../../foundation/realtime';

const mineIn = ({ desk }: RealtimeState): string[] =>
  Object.values(desk.summaries)
    .filter((chat) => belongsTo('mine', chat, desk.me?.id))
    .map(({ chatId }) => chatId);

/**
 * Tells whoever loses a chat: to a colleague, to the queue, or because it has ended elsewhere than before their eyes.
 * @param shown the chat that is open: that it ended stands there
 * @param given chats that this agent gives away right now; who does it needs no telling
 */
export const useLostChats = (shown: string | undefined, given: ReadonlySet<string>): void => {
  const t = useText();
  const nameOf = useVisitorName();
  const { toggleNotification } = useNotification();

  const tell = (chat: ChatSummary) => {
    if (given.has(chat.chatId)) return;
    if (chat.status === 'ended' && chat.chatId === shown) return;
    const name = nameOf(chat);
    const message =
      chat.status === 'active'
        ? t('lost.taken', { name, agent: chat.agent?.name ?? '' })
        : t(chat.status === 'ended' ? 'lost.ended' : 'lost.queue', { name });
    toggleNotification({ type: 'info', message });
  };
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    let { summaries } = panel.getState().desk;
    let mine = mineIn(panel.getState());
    return panel.subscribe(() => {
      const state = panel.getState();
      if (state.desk.summaries === summaries) return;
      ({ summaries } = state.desk);
      const now = new Set(mineIn(state));
      const lost = mine.filter((chatId) => !now.has(chatId)).flatMap((id) => summaries[id] ?? []);
      mine = [...now];
      lost.forEach((chat) => latest.current(chat));
    });
  }, []);
};
