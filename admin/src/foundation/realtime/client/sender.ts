import { isRetryable, type Author, type SendAnswer } from '../../../../../protocol';
import { backOff } from '../link';
import { nextToSend, nextWake, type OutboxItem, type Outgoing } from '../outbox';
import type { ClientContext } from './context';
import type { Following } from './following';

/** Sends what stands in the outbox, in order per chat, as long as the line is up. */
export const sender = (context: ClientContext, follow: Following) => {
  const { store, clock, ask } = context;
  let cancelWake: () => void = () => undefined;

  const me = (): Author => {
    const known = store.getState().desk.me;
    return known ? { kind: 'agent', id: known.id, name: known.name } : { kind: 'agent' };
  };

  /** Puts the message in its place among the others without waiting for the server's broadcast. */
  const accept = (item: OutboxItem, answer: SendAnswer) => {
    const { id, chatId } = item;
    const { seq, at, masked } = answer;
    if (masked) store.dispatch({ type: 'chat/masked', chatId, seq, kinds: masked.kinds });
    const slice = store.getState().chats[chatId];
    const followed = chatId === follow.current() && slice !== undefined;
    if (answer.mismatch || !followed) {
      store.dispatch({ type: 'outbox/remove', ids: [id] });
      if (followed) void follow.pull(chatId);
      return;
    }
    store.dispatch({ type: 'outbox/stored', id, seq });
    if (item.kind === 'consent_card') {
      // What it says, and that it was asked, only the server knows.
      void follow.refresh();
      return;
    }
    const body = masked?.body ?? item.body;
    const event = { seq, kind: item.kind, author: me(), body, clientMessageId: id, at };
    store.dispatch({ type: 'chat/events', chatId, events: [event] });
    follow.settle(chatId);
    follow.watchGap(chatId);
  };

  const put = (item: OutboxItem) => {
    const { chatId, id: clientMessageId } = item;
    if (item.kind === 'consent_card')
      return ask('consent:ask', { chatId, clientMessageId, purpose: item.purpose });
    const { body, kind } = item;
    return ask('message:send', { chatId, clientMessageId, body, kind });
  };

  const send = async (item: OutboxItem) => {
    const { id, chatId } = item;
    store.dispatch({ type: 'outbox/sending', id });
    const answer = await put(item);
    if (answer.ok) accept(item, answer);
    else if (answer.code === 'no_answer') store.dispatch({ type: 'outbox/unanswered', id });
    else if (answer.code === 'gone') follow.drop(chatId);
    else if (isRetryable(answer.code)) {
      const wait = answer.retryAfter ?? backOff(item.attempts + 1, clock.random());
      const notBefore = clock.now() + wait;
      store.dispatch({ type: 'outbox/later', id, failure: answer.code, notBefore });
    } else store.dispatch({ type: 'outbox/failed', id, failure: answer.code });
    pump();
  };

  const pump = () => {
    const { link, outbox } = store.getState();
    cancelWake();
    if (link.phase !== 'online') return;
    for (const item of nextToSend(outbox, clock.now())) void send(item);
    const wake = nextWake(store.getState().outbox, clock.now());
    if (wake !== undefined) cancelWake = clock.after(wake - clock.now(), pump);
  };

  return {
    pump,
    send: (chatId: string, outgoing: Outgoing) => {
      const item = { ...outgoing, id: clock.uuid(), chatId, at: clock.now() };
      store.dispatch({ type: 'outbox/add', item });
      pump();
    },
    retry: (id: string) => {
      store.dispatch({ type: 'outbox/retry', id });
      pump();
    },
    discard: (id: string) => store.dispatch({ type: 'outbox/remove', ids: [id] }),
    stop: () => cancelWake(),
  };
};

export type Sender = ReturnType<typeof sender>;
