import type { ChatEvent, ChatSummary, SyncPage } from '../../../../protocol';

/** A text of the visitor; what matters to a test is given. */
export const textEvent = (seq: number, more: Partial<ChatEvent> = {}): ChatEvent => ({
  seq,
  kind: 'text',
  author: { kind: 'visitor', id: 'v1' },
  body: `text ${seq}`,
  at: seq * 1_000,
  ...more,
});

export const texts = (from: number, to: number): ChatEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => textEvent(from + index));

export const page = (events: ChatEvent[], more: Partial<SyncPage> = {}): SyncPage => ({
  epoch: 'life-1',
  head: events.at(-1)?.seq ?? 0,
  events,
  more: false,
  ...more,
});

export const summary = (chatId: string, more: Partial<ChatSummary> = {}): ChatSummary => ({
  chatId,
  status: 'waiting',
  lastSeq: 2,
  lastAt: 2_000,
  startedAt: 1_000,
  waitingSince: 1_000,
  visitor: { id: `visitor of ${chatId}` },
  language: 'en',
  agentReadSeq: 0,
  visitorReadSeq: 0,
  unread: 1,
  ...more,
});
