import type { ErrorCode } from '../../../../../protocol';

/**
 * - `queued`: will be sent, now or when the line is back
 * - `sending`: sent, not yet acknowledged
 * - `stored`: acknowledged, its number is known; waits to be shown in its place among the others
 * - `failed`: will not be sent unless a person says so
 */
export type OutboxState = 'queued' | 'sending' | 'stored' | 'failed';

/** What is on its way: a message, or a consent card, whose statement the server knows. */
export type Outgoing =
  | { kind: 'text' | 'note'; body: string }
  | {
      kind: 'consent_card';
      /** Name of the purpose, for the eye alone. */
      body: string;
      purpose: string;
    };

interface Travelling {
  /** The UUID that names the message through every attempt and reload. */
  id: string;
  chatId: string;
  state: OutboxState;
  /** When the person pressed Send, by this machine's clock. */
  at: number;
  attempts: number;
  /** Not before this time. */
  notBefore: number;
  seq?: number;
  failure?: ErrorCode | 'no_answer';
}

export type OutboxItem = Travelling & Outgoing;

/** With growing pauses that is about two minutes of a server that answers but does not take it. */
export const MAX_ATTEMPTS = 8;

export type OutboxAction =
  | { type: 'outbox/add'; item: Pick<Travelling, 'id' | 'chatId' | 'at'> & Outgoing }
  | { type: 'outbox/sending'; id: string }
  | { type: 'outbox/stored'; id: string; seq: number }
  | { type: 'outbox/later'; id: string; failure: ErrorCode; notBefore: number }
  | { type: 'outbox/failed'; id: string; failure: ErrorCode }
  | { type: 'outbox/unanswered'; id: string }
  | { type: 'outbox/retry'; id: string }
  | { type: 'outbox/remove'; ids: string[] }
  | { type: 'outbox/drop-chat'; chatId: string };

type AnyAction = { type: string };
const isOutboxAction = (action: AnyAction): action is OutboxAction =>
  action.type.startsWith('outbox/');

const change = (items: OutboxItem[], id: string, patch: Partial<Travelling>): OutboxItem[] =>
  items.map((item) => (item.id === id ? { ...item, ...patch } : item));

const later = (items: OutboxItem[], action: Extract<OutboxAction, { type: 'outbox/later' }>) =>
  items.map((item) => {
    if (item.id !== action.id) return item;
    const attempts = item.attempts + 1;
    const state: OutboxState = attempts >= MAX_ATTEMPTS ? 'failed' : 'queued';
    return { ...item, state, attempts, failure: action.failure, notBefore: action.notBefore };
  });

export const reduceOutbox = (items: OutboxItem[], action: AnyAction): OutboxItem[] => {
  if (!isOutboxAction(action)) return items;
  switch (action.type) {
    case 'outbox/add':
      return [...items, { ...action.item, state: 'queued', attempts: 0, notBefore: 0 }];
    case 'outbox/sending':
      return change(items, action.id, { state: 'sending' });
    case 'outbox/stored':
      return change(items, action.id, { state: 'stored', seq: action.seq });
    case 'outbox/later':
      return later(items, action);
    case 'outbox/failed':
      return change(items, action.id, { state: 'failed', failure: action.failure });
    case 'outbox/unanswered':
      // Sent again when the line is back: if it did arrive, the server knows it by its id.
      return change(items, action.id, { state: 'queued' });
    case 'outbox/retry':
      return change(items, action.id, { state: 'queued', attempts: 0, notBefore: 0 });
    case 'outbox/remove':
      return items.filter((item) => !action.ids.includes(item.id));
    case 'outbox/drop-chat':
      return items.filter((item) => item.chatId !== action.chatId);
  }
};
