import { REFUSAL_GROUNDS, REQUEST_KINDS, type LetterKind } from '../../../../../protocol';
import {
  failureMail,
  LETTER_LANGUAGES,
  letterOf,
  reminderMail,
  remediesOf,
  withRemedies,
  type LetterFacts,
} from '../../../../../server/src/rights/cases/letters';

const facts = (language: string): LetterFacts => ({
  language,
  writer: { name: 'Nordlicht GmbH', authority: 'Aufsicht Nord' },
  reference: 'R-7F3K2MN',
  kind: 'access',
  name: 'Mira',
  receivedDay: '2026-03-10',
  dueDay: '2026-04-10',
  ground: 'excessive',
  months: 2,
  reason: 'Many chats.',
  hours: 24,
});

const KINDS: LetterKind[] = [
  'acknowledgement',
  'verification',
  'extension',
  'refusal',
  'completion',
  'nothing_found',
  'delivery',
  'blank',
];

const placeholders = (text: string) => text.match(/\{[^}]*\}/g) ?? [];

describe('R15: letters', () => {
  it('exist in the five languages', () => {
    expect(LETTER_LANGUAGES.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr']);
  });

  describe.each(['ar', 'de', 'en', 'es', 'fr'])('%s', (language) => {
    it.each(KINDS)('%s is complete, plain and calm', (kind) => {
      const { subject, text } = letterOf(kind, facts(language));
      expect(text).toContain('Mira');
      expect(text.endsWith('Nordlicht GmbH')).toBe(true);
      expect(`${subject}${text}`).not.toMatch(/[!<>]|undefined|NaN/);
      expect(subject).toContain('R-7F3K2MN');
      const holds = { verification: ['{link}', '{code}'], delivery: ['{link}'] };
      expect(placeholders(text)).toEqual(kind in holds ? holds[kind as 'delivery'] : []);
    });

    it('names dates and reason where they belong', () => {
      const acknowledgement = letterOf('acknowledgement', facts(language)).text;
      const date = (at: string) =>
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
          Date.parse(at)
        );
      expect(acknowledgement).toContain(date('2026-03-10'));
      expect(acknowledgement).toContain(date('2026-04-10'));
      const extension = letterOf('extension', facts(language)).text;
      expect(extension).toContain('Many chats.');
      expect(extension).toContain(date('2026-04-10'));
      expect(extension).not.toBe(letterOf('extension', { ...facts(language), months: 1 }).text);
    });

    it('names every kind of request', () => {
      const texts = REQUEST_KINDS.map(
        (kind) => letterOf('acknowledgement', { ...facts(language), kind }).text
      );
      expect(new Set(texts).size).toBe(REQUEST_KINDS.length);
    });

    it.each(REFUSAL_GROUNDS)('R17: a refusal as %s gives ground and remedies', (ground) => {
      const { text } = letterOf('refusal', { ...facts(language), ground });
      const remedies = remediesOf(language, facts(language).writer);
      expect(text).toContain(remedies);
      expect(remedies).toContain('77');
      expect(remedies).toContain('79');
      expect(remedies).toContain('Aufsicht Nord');
      const others = REFUSAL_GROUNDS.filter((other) => other !== ground);
      for (const other of others) {
        expect(letterOf('refusal', { ...facts(language), ground: other }).text).not.toBe(text);
      }
    });

    it('R17: remedies that were taken out come back, and never twice', () => {
      const { writer } = facts(language);
      const remedies = remediesOf(language, writer);
      const short = withRemedies('No.\n', language, writer);
      expect(short).toBe(`No.\n\n${remedies}`);
      expect(withRemedies(short, language, writer)).toBe(short);
      const rewrapped = `No.\n\n${remedies.replace(/ /g, '\n')}`;
      expect(withRemedies(rewrapped, language, writer)).toBe(rewrapped);
    });
  });

  it('fall back to the base language, then to English', () => {
    expect(letterOf('blank', facts('de-AT'))).toEqual(letterOf('blank', facts('de')));
    expect(letterOf('blank', facts('constructor'))).toEqual(letterOf('blank', facts('en')));
  });

  it('R13: a delivery without a case names none, and no letter of it holds a code', () => {
    const { reference: _, name: __, ...rest } = facts('en');
    const { subject, text } = letterOf('delivery', rest);
    expect(subject).toBe('Your data');
    expect(text).not.toContain('{code}');
  });
});

describe('R16: mails to those who work on cases', () => {
  it('hold the reference and dates alone', () => {
    for (const left of [10, 5, 1, -1]) {
      const { subject, text } = reminderMail('R-7F3K2MN', left, '2026-04-10');
      expect(subject).toContain('R-7F3K2MN');
      expect(text).toContain('2026-04-10');
    }
    expect(failureMail('R-7F3K2MN').text).toContain('R-7F3K2MN');
  });
});
