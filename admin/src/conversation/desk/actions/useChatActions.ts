import { useNotification } from '@strapi/strapi/admin';
import type { ChatSummary } from '../../../../../protocol';
import { failureText, useText } from '../../../foundation/i18n';
import { panel, useRealtime, type Outcome } from '../../../foundation/realtime';
import { useOfChat } from '../useOfChat';

export type Question = 'end' | 'takeOver' | 'release';

export interface ChatActions {
  canTake: boolean;
  canTakeOver: boolean;
  canEnd: boolean;
  canRelease: boolean;
  /** Something is under way. */
  busy: boolean;
  /** What is being asked before it is done. */
  question: Question | null;
  ask: (question: Question | null) => void;
  take: () => void;
  takeOver: () => void;
  end: () => void;
  release: () => void;
}

/** What was asked, and of whom: an answer to one question is none to another that stands there by then. */
interface Asked {
  question: Question;
  agentId: string | undefined;
}

interface Around {
  /** Chats that are given away right now. */
  given: Set<string>;
  ended: (chat: ChatSummary) => void;
  taken: () => void;
}

/** Milliseconds. */
const TOLD_WITHIN = 2_000;

/** What this agent may do with the chat right now, and doing it. */
export const useChatActions = (chat: ChatSummary | undefined, around: Around): ChatActions => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const me = useRealtime((state) => state.desk.me);
  const [asked, setAsked] = useOfChat<Asked | null>(chat?.chatId, null);
  const [busy, setBusy] = useOfChat(chat?.chatId, false);
  const reply = me?.canReply === true && chat !== undefined;
  const mine = chat?.status === 'active' && chat.agent?.id === me?.id;
  const canTakeOver = reply && chat.status === 'active' && !mine;
  const may: Record<Question, boolean> = {
    end: reply && mine,
    release: reply && mine,
    takeOver: canTakeOver,
  };
  const stands = asked && may[asked.question] && asked.agentId === chat?.agent?.id;

  const run = async (act: (chatId: string) => Promise<Outcome>, done?: () => void) => {
    if (!chat || busy) return;
    setBusy(true);
    const result = await act(chat.chatId);
    setBusy(false);
    if (result.ok) return done?.();
    toggleNotification({ type: 'warning', message: failureText(t, result.code) });
    if (result.code === 'conflict') await panel.client.chat.refresh();
  };
  const giving = async (act: (chatId: string) => Promise<Outcome>, done: () => void) => {
    if (!chat || busy) return;
    around.given.add(chat.chatId);
    await run(act, done);
    // The desk tells of it a moment before or after the answer.
    setTimeout(() => around.given.delete(chat.chatId), TOLD_WITHIN);
  };
  const { chat: calls } = panel.client;
  const told = (message: string) => toggleNotification({ type: 'success', message });

  return {
    canTake: reply && (chat.status === 'waiting' || chat.status === 'offline'),
    canTakeOver,
    canEnd: may.end,
    canRelease: may.release,
    busy,
    question: stands ? asked.question : null,
    ask: (question) => setAsked(question && { question, agentId: chat?.agent?.id }),
    take: () => void run(calls.take, around.taken),
    takeOver: () => void run((chatId) => calls.take(chatId, chat?.agent?.id), around.taken),
    end: () => void giving(calls.end, () => chat && around.ended(chat)),
    release: () => void giving(calls.release, () => told(t('release.done'))),
  };
};
