import fc from 'fast-check';
import { LiveChatError } from '../../../../../protocol';
import type { ChatRow } from '../../../../../server/src/conversation/chat/chat.types';
import {
  appendRefusal,
  end,
  release,
  take,
} from '../../../../../server/src/conversation/chat/lifecycle.rules';
import { arbitraryChat, arbitraryEntry } from '../../support/arbitraries';

const NOW = 1_000_000;
const anna = { id: 'agent-1', name: 'Anna' };
const ben = { id: 'agent-2', name: 'Ben' };
const asAgent = (agent: typeof anna) => ({ kind: 'agent' as const, ...agent });
const visitor = { kind: 'visitor' as const, id: 'visitor-1' };
const system = { kind: 'system' as const, id: 'system' as const };

const chat = (over: Partial<ChatRow> = {}): ChatRow => ({
  chatId: 'chat-1',
  status: 'waiting',
  lastSeq: 2,
  lastAt: 1,
  visitorId: 'visitor-1',
  startedAt: 1,
  waitingSince: 1,
  visitorReadSeq: 2,
  agentReadSeq: 0,
  ...over,
});
const taken = chat({ status: 'active', agentId: anna.id, takenAt: 5 });
const ended = chat({ status: 'ended', endedAt: 9, endedBy: 'visitor' });

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LiveChatError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('who may add to a chat', () => {
  const text = (authorKind: 'visitor' | 'agent' | 'system', authorId: string) => ({
    authorKind,
    authorId,
    kind: 'text' as const,
  });

  it.each([
    ['nobody to a chat that is not there', undefined, text('visitor', 'visitor-1'), 'not_found'],
    ['its visitor while it waits', chat(), text('visitor', 'visitor-1'), undefined],
    [
      'its visitor while nobody is there',
      chat({ status: 'offline' }),
      text('visitor', 'visitor-1'),
      undefined,
    ],
    ['its visitor while it is answered', taken, text('visitor', 'visitor-1'), undefined],
    ['not another visitor', taken, text('visitor', 'visitor-2'), 'not_found'],
    ['not even told that it ended', ended, text('visitor', 'visitor-2'), 'not_found'],
    ['nobody once it has ended', ended, text('visitor', 'visitor-1'), 'chat_ended'],
    ['no agent who has not taken it', chat(), text('agent', anna.id), 'not_assigned'],
    ['the agent who has', taken, text('agent', anna.id), undefined],
    ['no colleague', taken, text('agent', ben.id), 'not_assigned'],
    [
      'no agent after giving it back',
      chat({ agentId: anna.id }),
      text('agent', anna.id),
      'not_assigned',
    ],
    ['a colleague’s note', taken, { ...text('agent', ben.id), kind: 'note' as const }, undefined],
    [
      'no note once it has ended',
      ended,
      { ...text('agent', ben.id), kind: 'note' as const },
      'chat_ended',
    ],
    ['the system', taken, { ...text('system', 'system'), kind: 'event' as const }, undefined],
  ])('%s', (_who, row, entry, code) => {
    expect(appendRefusal(row, entry)).toBe(code);
  });

  it('lets nothing into an ended chat, and no visitor into another’s', () => {
    fc.assert(
      fc.property(arbitraryChat, arbitraryEntry, (row, entry) => {
        const refusal = appendRefusal(row, entry);
        if (row.status === 'ended') expect(refusal).toBeDefined();
        if (entry.authorKind === 'visitor' && entry.authorId !== row.visitorId) {
          expect(refusal).toBe('not_found');
        }
      })
    );
  });
});

describe('taking', () => {
  it('takes a waiting chat and stops its wait', () => {
    expect(take(chat(), ben, NOW)).toEqual({
      patch: { status: 'active', agentId: ben.id, takenAt: NOW, waitingSince: null },
      event: { type: 'taken', agentName: 'Ben' },
    });
  });

  it('takes a message that was left when nobody was there', () => {
    expect(take(chat({ status: 'offline' }), ben, NOW).patch.status).toBe('active');
  });

  it('takes over from the one who has it and says from whom', () => {
    expect(take(taken, ben, NOW, anna).event).toEqual({
      type: 'taken',
      agentName: 'Ben',
      fromAgentName: 'Anna',
    });
  });

  it.each([
    ['somebody else’s without naming them', () => take(taken, ben, NOW), 'conflict'],
    ['from somebody who has it no more', () => take(taken, ben, NOW, ben), 'conflict'],
    ['one’s own again', () => take(taken, anna, NOW), 'conflict'],
    ['one’s own from oneself', () => take(taken, anna, NOW, anna), 'conflict'],
    ['over what is back in the queue', () => take(chat(), ben, NOW, anna), 'conflict'],
    ['an ended one', () => take(ended, ben, NOW), 'chat_ended'],
  ])('refuses to take %s', (_what, run, code) => {
    expect(codeOf(run)).toBe(code);
  });
});

describe('giving back', () => {
  it('puts the chat into the queue from now on', () => {
    expect(release(taken, anna, NOW)).toEqual({
      patch: { status: 'waiting', agentId: null, takenAt: null, waitingSince: NOW },
      event: { type: 'released', agentName: 'Anna' },
    });
  });

  it.each([
    ['by a colleague', () => release(taken, ben, NOW), 'not_assigned'],
    ['of a waiting chat', () => release(chat(), anna, NOW), 'not_assigned'],
    ['of an ended chat', () => release(ended, anna, NOW), 'chat_ended'],
  ])('is refused %s', (_what, run, code) => {
    expect(codeOf(run)).toBe(code);
  });
});

describe('ending', () => {
  it.each([
    ['the visitor', visitor, { type: 'ended', by: 'visitor' }],
    ['the agent who has it', asAgent(anna), { type: 'ended', by: 'agent', agentName: 'Anna' }],
    ['the system', system, { type: 'ended', by: 'system' }],
  ])('is open to %s', (_who, actor, event) => {
    expect(end(taken, actor, NOW)).toEqual({
      patch: { status: 'ended', endedAt: NOW, endedBy: actor.kind, waitingSince: null },
      event,
    });
  });

  it('is open to an agent when nobody has it, and not when a colleague has', () => {
    expect(codeOf(() => end(chat(), asAgent(ben), NOW))).toBe('accepted');
    expect(codeOf(() => end(taken, asAgent(ben), NOW))).toBe('not_assigned');
  });

  it('happens once', () => {
    for (const actor of [visitor, asAgent(anna), system]) {
      expect(codeOf(() => end(ended, actor, NOW))).toBe('chat_ended');
    }
  });
});
