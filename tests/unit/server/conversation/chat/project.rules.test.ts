import fc from 'fast-check';
import {
  forAgent,
  forVisitor,
  previewOf,
  toVisitorChat,
} from '../../../../../server/src/conversation/chat/project.rules';
import type { Entry } from '../../../../../server/src/conversation/chat/chat.types';
import { arbitraryChat, arbitraryEntry, arbitraryText } from '../../support/arbitraries';
import { quickest } from '../../support/quickest';

const nameOf = (id: string) => `Name of ${id.length}`;
const arbitraryStored = fc
  .tuple(arbitraryEntry, fc.nat(), fc.nat())
  .map(([entry, seq, at]): Entry => ({ ...entry, authorId: `ID-${entry.authorId}`, seq, at }));

describe('what a visitor sees of an entry', () => {
  it('is never an id of a person', () => {
    fc.assert(
      fc.property(arbitraryStored, (entry) => {
        fc.pre(!entry.body.includes('ID-'));
        const event = forVisitor(entry, nameOf);
        expect(event.author).not.toHaveProperty('id');
        expect(JSON.stringify(event)).not.toContain(entry.authorId);
      })
    );
  });

  it('is of a note nothing but its number and time', () => {
    fc.assert(
      fc.property(arbitraryStored, (entry) => {
        const { seq, at } = entry;
        expect(forVisitor({ ...entry, kind: 'note' }, nameOf)).toEqual({
          seq,
          kind: 'void',
          author: { kind: 'system' },
          body: '',
          at,
        });
      })
    );
  });

  it('keeps number, text and time of everything else, and the name of the agent', () => {
    fc.assert(
      fc.property(arbitraryStored, (entry) => {
        fc.pre(entry.kind !== 'note');
        const event = forVisitor(entry, nameOf);
        expect(event).toMatchObject({
          seq: entry.seq,
          body: entry.body,
          at: entry.at,
          kind: entry.kind,
        });
        expect(event.author.name).toBe(
          entry.authorKind === 'agent' ? nameOf(entry.authorId) : undefined
        );
      })
    );
  });
});

describe('what an agent sees of an entry', () => {
  it('is all of it, with the sender’s id', () => {
    fc.assert(
      fc.property(arbitraryStored, (entry) => {
        const event = forAgent(entry, nameOf);
        expect(event).toMatchObject({
          kind: entry.kind,
          body: entry.body,
          author: { id: entry.authorId },
        });
        expect(event.clientMessageId).toBe(
          entry.kind === 'event' ? undefined : entry.clientMessageId
        );
        expect(event.data).toEqual(entry.data === null ? undefined : JSON.parse(entry.data));
      })
    );
  });
});

describe('what a visitor sees of a chat', () => {
  it('is neither the id of the agent nor their own', () => {
    fc.assert(
      fc.property(arbitraryChat, (chat) => {
        const shown = toVisitorChat(
          { ...chat, agentId: 'ID-AGENT', visitorId: 'ID-VISITOR', departmentId: 'ID-DEP' },
          { nameOf, isHere: () => true }
        );
        expect(JSON.stringify(shown)).not.toContain('ID-');
        expect(shown).toMatchObject({
          status: chat.status,
          lastSeq: chat.lastSeq,
          agentName: nameOf('ID-AGENT'),
        });
        expect(shown).not.toHaveProperty('agentAway');
      })
    );
  });

  it('tells that the agent is away of a chat that is theirs, and of no other', () => {
    fc.assert(
      fc.property(arbitraryChat, fc.boolean(), (chat, isHere) => {
        const { agentAway } = toVisitorChat(chat, { nameOf, isHere: () => isHere });
        const theirs = chat.status === 'active' && chat.agentId !== undefined;
        expect(agentAway === true).toBe(theirs && !isHere);
      })
    );
  });
});

describe('a preview', () => {
  it('is one line of at most 140 characters that no surrogate ends', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryText, fc.string({ unit: 'grapheme', maxLength: 400 })),
        (text) => {
          const preview = previewOf(text);
          expect(preview.length).toBeLessThanOrEqual(140);
          expect(preview).not.toMatch(/[\n\r\t]/);
          expect(Buffer.from(preview, 'utf8').toString('utf8')).toBe(preview);
        }
      )
    );
  });

  it('is the text itself when that is short', () => {
    expect(previewOf('  Hello\n  there ')).toBe('Hello there');
  });

  it.each([139, 140])('does not cut an emoji in two at %d characters', (at) => {
    expect(previewOf(`${'x'.repeat(at - 1)}😀 and more`)).toMatch(/^x+…$/);
  });

  it('T32: of 64 kB takes less than 50 ms', () => {
    for (const text of [' '.repeat(65_536), '\n '.repeat(32_768), 'x '.repeat(32_768)]) {
      expect(quickest(() => previewOf(text))).toBeLessThan(50);
    }
  });
});
