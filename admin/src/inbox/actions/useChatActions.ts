import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ChatSummary } from '../../../../protocol';
import { failureText, useText } from '../../i18n';
import { panel, useRealtime, type Outcome } from '../../realtime';

export type Question = 'end' | 'takeOver' | null;

export interface ChatActions {
  canTake: boolean;
  canTakeOver: boolean;
  canEnd: boolean;
  canRelease: boolean;
  /** Something is under way. */
  busy: boolean;
  /** What is being asked before it is done. */
  question: Question;
  ask: (question: Question) => void;
  take: () => void;
  takeOver: () => void;
  end: () => void;
  release: () => void;
}

/** What this agent may do with the chat right now, and doing it. */
export const useChatActions = (chat: ChatSummary | undefined): ChatActions => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const me = useRealtime((state) => state.desk.me);
  const [question, ask] = useState<Question>(null);
  const [busy, setBusy] = useState(false);
  const reply = me?.canReply === true && chat !== undefined;
  const mine = chat?.status === 'active' && chat.agent?.id === me?.id;

  const run = async (act: (chatId: string) => Promise<Outcome>, done?: string) => {
    if (!chat || busy) return;
    setBusy(true);
    const result = await act(chat.chatId);
    setBusy(false);
    if (result.ok) {
      if (done) toggleNotification({ type: 'success', message: done });
      return;
    }
    toggleNotification({ type: 'warning', message: failureText(t, result.code) });
    if (result.code === 'conflict') await panel.client.chat.refresh();
  };
  const { chat: calls } = panel.client;

  return {
    canTake: reply && (chat.status === 'waiting' || chat.status === 'offline'),
    canTakeOver: reply && chat.status === 'active' && !mine,
    canEnd: reply && mine,
    canRelease: reply && mine,
    busy,
    question,
    ask,
    take: () => void run(calls.take),
    takeOver: () => void run((chatId) => calls.take(chatId, chat?.agent?.id)),
    end: () => void run(calls.end),
    release: () => void run(calls.release, t('release.done')),
  };
};
