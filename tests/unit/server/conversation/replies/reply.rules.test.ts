import fc from 'fast-check';
import {
  fitting,
  isDue,
  isLinkToken,
  MAIL_CHARACTERS,
  replyState,
  unreadAnswers,
} from '../../../../../server/src/conversation/replies/reply.rules';
import { replyTexts } from '../../../../../server/src/conversation/replies/texts';

const entry = (seq: number, authorKind: string, kind = 'text') => ({
  seq,
  at: seq * 1_000,
  body: `${authorKind} ${seq}`,
  authorKind,
  kind,
});

describe('what of a chat is mailed to a visitor who has left', () => {
  const entries = [
    entry(1, 'system', 'event'),
    entry(2, 'visitor'),
    entry(3, 'agent', 'event'),
    entry(4, 'agent'),
    entry(5, 'agent', 'note'),
    entry(6, 'agent', 'consent_card'),
    entry(7, 'visitor'),
    entry(8, 'agent'),
  ];

  it('is answers of agents: no notes, no events, no cards, none of their own words', () => {
    const found = unreadAnswers(entries, { readSeq: 0, mailedSeq: 0 });
    expect(found.map(({ seq }) => seq)).toEqual([4, 8]);
  });

  it.each([
    ['seen', { readSeq: 4, mailedSeq: 0 }, [8]],
    ['mailed before', { readSeq: 0, mailedSeq: 6 }, [8]],
    ['one seen, one mailed', { readSeq: 4, mailedSeq: 8 }, []],
  ])('is nothing that was %s', (_what, known, left) => {
    expect(unreadAnswers(entries, known).map(({ seq }) => seq)).toEqual(left);
  });
});

describe('when it is mailed', () => {
  const after = 300_000;
  const at = (...times: number[]) => times.map((minute) => ({ at: minute * 60_000 }));
  const due = (answers: number[], seen: number, now: number) =>
    isDue(at(...answers), { seenAt: seen * 60_000, now: now * 60_000, after });

  it('is never without an answer', () => {
    expect(due([], 0, 10_000)).toBe(false);
  });

  it.each([
    // answers, last seen, now, due
    [[1], 0, 5.9, false],
    [[1], 0, 6, true],
    [[1], 3, 7.9, false],
    [[1], 3, 8, true],
    // An agent who goes on writing is let finish, for a while.
    [[1, 4], 0, 6, false],
    [[1, 4], 0, 9, true],
    [[1, 4, 8, 12, 15.9], 0, 15.9, false],
    [[1, 4, 8, 12, 15.9], 0, 16, true],
    // Never while they were there a moment ago, however old the answer.
    [[1], 59, 60, false],
  ])('answers at %j, last seen at %d, at %d: %s', (answers, seen, now, expected) => {
    expect(due(answers, seen, now)).toBe(expected);
  });

  it('comes at last, whatever the agent writes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (minutes) => {
        const sorted = [...minutes].sort((a, b) => a - b);
        const first = sorted[0] ?? 0;
        expect(due(sorted, first, first + 15)).toBe(true);
      })
    );
  });
});

describe('how much one mail holds', () => {
  const answers = (...sizes: number[]) => sizes.map((size) => ({ body: 'x'.repeat(size) }));

  it('is everything that has room, from the oldest on', () => {
    expect(fitting(answers(10, 20))).toHaveLength(2);
    expect(fitting(answers(4_000, 4_000, 4_000, 4_000, 4_000, 1))).toHaveLength(5);
  });

  it('is never nothing', () => {
    expect(fitting(answers(MAIL_CHARACTERS + 1, 5))).toHaveLength(1);
  });
});

describe('what the agent is told of it', () => {
  it.each([
    [{ state: 'waiting' }, 'waiting'],
    [{ state: 'waiting', lastError: 'ECONNECTION' }, 'waiting'],
    [{ state: 'sent' }, 'sent'],
    [{ state: 'failed', lastError: 'smtp_550' }, 'bounced'],
    [{ state: 'failed', lastError: 'smtp_553' }, 'bounced'],
    // The site's own account was refused, not the recipient.
    [{ state: 'failed', lastError: 'smtp_535' }, 'failed'],
    [{ state: 'failed', lastError: 'region_not_allowed' }, 'failed'],
    [{ state: 'failed' }, 'failed'],
    [{ state: 'failed', lastError: 'seen' }, 'seen'],
  ] as const)('%j is "%s"', (mail, expected) => {
    expect(replyState(mail)).toBe(expected);
  });
});

describe('the text of the mail', () => {
  it.each(['en', 'de', 'fr', 'es', 'ar'])(
    'in %s has room for answers and link, and no other',
    (language) => {
      const texts = replyTexts(language);
      for (const controller of ['', 'Velo Ltd']) {
        const text = texts.text({ controller, days: 14 });
        expect(text.match(/\{\w+\}/g)).toEqual(['{answers}', '{link}']);
        expect(text).toContain('14');
        expect(texts.subject(controller)).toContain(controller);
      }
    }
  );

  it('is in the base language of a variant, and in English for what it does not know', () => {
    expect(replyTexts('de-CH')).toBe(replyTexts('de'));
    for (const unknown of ['xx', '', '__proto__', 'constructor']) {
      expect(replyTexts(unknown)).toBe(replyTexts('en'));
    }
  });
});

describe('the secret of a link', () => {
  it("is told apart from a browser's own by its form", () => {
    expect(isLinkToken(`r-${'a'.repeat(43)}`)).toBe(true);
    for (const other of [
      'a'.repeat(43),
      `r-${'a'.repeat(41)}`,
      `r-${'a'.repeat(44)}`,
      `r_${'a'.repeat(43)}`,
      '',
    ]) {
      expect(isLinkToken(other)).toBe(false);
    }
  });
});
