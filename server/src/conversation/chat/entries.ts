import { newMessageId, type EventData } from '../../../../protocol';
import type { NewEntry } from './chat.types';
import type { Actor } from './lifecycle.rules';

/** An entry that tells of something that happened to the chat. */
export const eventEntry = (chatId: string, actor: Actor, event: EventData): NewEntry => ({
  chatId,
  clientMessageId: newMessageId(),
  authorKind: actor.kind,
  authorId: actor.id,
  kind: 'event',
  body: '',
  data: JSON.stringify(event),
});

export const textEntry = (
  chatId: string,
  actor: Actor,
  message: { clientMessageId: string; body: string; kind?: 'text' | 'note' }
): NewEntry => ({
  chatId,
  clientMessageId: message.clientMessageId,
  authorKind: actor.kind,
  authorId: actor.id,
  kind: message.kind ?? 'text',
  body: message.body,
  data: null,
});
