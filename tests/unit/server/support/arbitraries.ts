import fc from 'fast-check';
import type { ChatRow, Entry, NewEntry } from '../../../../server/src/conversation/chat/chat.types';

const VISITORS = ['visitor-1', 'visitor-2'];
const AGENTS = ['agent-1', 'agent-2'];
const CHATS = ['chat-1', 'chat-2', 'chat-3', 'chat-4'];

export const arbitraryChat: fc.Arbitrary<ChatRow> = fc.record({
  chatId: fc.constantFrom(...CHATS),
  status: fc.constantFrom('waiting', 'active', 'ended', 'offline'),
  lastSeq: fc.nat(1_000),
  lastAt: fc.nat(),
  visitorId: fc.constantFrom(...VISITORS),
  agentId: fc.option(fc.constantFrom(...AGENTS), { nil: undefined }),
  startedAt: fc.nat(),
  visitorReadSeq: fc.nat(1_000),
  agentReadSeq: fc.nat(1_000),
});

/** Text with everything in it that people and attackers send. */
export const arbitraryText = fc.string({ unit: 'binary', maxLength: 60 });

const author = fc.oneof(
  fc.record({
    authorKind: fc.constant('visitor' as const),
    authorId: fc.constantFrom(...VISITORS),
  }),
  fc.record({ authorKind: fc.constant('agent' as const), authorId: fc.constantFrom(...AGENTS) }),
  fc.record({ authorKind: fc.constant('system' as const), authorId: fc.constant('system') })
);

export const arbitraryEntry: fc.Arbitrary<NewEntry> = author.chain(({ authorKind, authorId }) =>
  fc.record({
    chatId: fc.constantFrom(...CHATS),
    clientMessageId: fc.uuid(),
    authorKind: fc.constant(authorKind),
    authorId: fc.constant(authorId),
    kind: fc.constantFrom('text' as const, 'note' as const, 'event' as const),
    body: arbitraryText,
    data: fc.option(fc.constant('{"type":"started","offline":false}'), { nil: null }),
  })
);

/** A chat's whole log, numbered from 1. */
export const arbitraryLog: fc.Arbitrary<Entry[]> = fc
  .array(fc.tuple(arbitraryEntry, fc.nat(2_000_000_000_000)), { minLength: 1, maxLength: 12 })
  .map((entries) =>
    entries.map(([entry, at], i) => ({ ...entry, chatId: 'chat-1', seq: i + 1, at }))
  );
