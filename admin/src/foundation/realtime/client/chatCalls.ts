import { firstSeq } from '../chats';
import { outcome, type ClientContext, type Outcome } from './context';

/** What an agent does with a chat. */
export const chatCalls = ({ store, ask }: ClientContext) => ({
  /** `from`: the colleague who has it now, for a deliberate take-over. */
  take: async (chatId: string, from?: string): Promise<Outcome> =>
    outcome(await ask('chat:take', from === undefined ? { chatId } : { chatId, from })),

  release: async (chatId: string): Promise<Outcome> =>
    outcome(await ask('chat:release', { chatId })),

  end: async (chatId: string): Promise<Outcome> => outcome(await ask('chat:end', { chatId })),

  /** What a consent card would say to the visitor. Nothing is shown or stored. */
  previewConsent: (chatId: string, purpose: string) => ask('consent:preview', { chatId, purpose }),

  /** Tells how far this agent has read; the marker only ever rises. */
  read: async (chatId: string, seq: number): Promise<void> => {
    const reply = await ask('chat:read', { chatId, seq });
    if (reply.ok) store.dispatch({ type: 'desk/read', chatId, by: 'agent', seq });
  },

  /** Older entries, for scrolling up. */
  older: async (chatId: string): Promise<void> => {
    const chat = store.getState().chats[chatId];
    const before = chat && firstSeq(chat.timeline);
    if (!chat || before === undefined || chat.history === 'loading') return;
    store.dispatch({ type: 'chat/history-asked', chatId });
    const reply = await ask('chat:history', { chatId, before });
    if (!reply.ok) return store.dispatch({ type: 'chat/history-failed', chatId });
    store.dispatch({ type: 'chat/history', chatId, events: reply.events, more: reply.more });
  },
});

export type ChatCalls = ReturnType<typeof chatCalls>;
