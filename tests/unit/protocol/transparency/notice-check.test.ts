import fc from 'fast-check';
import { checkSummaries, fillSummary, type SummaryFinding } from '../../../../protocol';

const found = (
  summary: string,
  days: readonly number[],
  recipients: readonly string[] = [],
  language = 'en'
): string[] =>
  checkSummaries({ texts: { [language]: { summary } } }, { days, recipients }).map(
    ({ kind, found: words }: SummaryFinding) => `${kind}: ${words}`
  );

describe('R3: what a summary says by hand is held against the settings', () => {
  it.each([
    ['en', 'We delete this chat after 90 days.', '90 days'],
    ['en', 'Chats are kept for twelve months.', 'twelve months'],
    ['en', 'We keep it for a year.', 'a year'],
    ['en', 'We store it for 12\u00a0months.', '12\u00a0months'],
    ['en', 'It is held for 2 weeks, then erased.', '2 weeks'],
    ['de', 'Wir löschen ihn nach 90 Tagen.', '90 Tagen'],
    ['de', 'Wir bewahren die Nachrichten zwölf Monate auf und löschen sie dann.', 'zwölf Monate'],
    ['de', 'Nachrichten werden ein Jahr gespeichert.', 'ein Jahr'],
    ['fr', 'Nous effaçons la conversation après 90 jours.', '90 jours'],
    ['fr', 'Elle est conservée six mois.', 'six mois'],
    ['fr', 'Nous la gardons un an.', 'un an'],
    ['es', 'Lo borramos a los 90 días.', '90 días'],
    ['es', 'Se conserva durante seis meses.', 'seis meses'],
    ['es', 'Lo guardamos un año.', 'un año'],
    ['ar', 'نحذفها بعد 90 يومًا.', '90 يومًا'],
    ['ar', 'نحذفها بعد ٩٠ يومًا.', '90 يومًا'],
  ])('in %s: %s', (language, summary, words) => {
    expect(found(summary, [3_000], [], language)).toEqual([`duration: ${words}`]);
  });

  it.each([
    ['We delete this chat after 90 days.', 90],
    ['We keep it for a year.', 365],
    ['We keep it for twelve months.', 365],
    ['We keep it for 12 months.', 360],
    ['We keep it for six months.', 180],
    ['We keep it for six months.', 183],
    ['We keep it for two weeks.', 14],
    ['Wir speichern das drei Monate.', 90],
    ['Nous le gardons deux ans.', 730],
  ])('agrees with what is so: %s', (summary, days) => {
    expect(found(summary, [7, days])).toEqual([]);
  });

  it('takes no other time for one of keeping', () => {
    expect(found('We answer within 2 days. We use what you write to answer you.', [180])).toEqual(
      []
    );
    expect(found('You must be one of our customers of 10 years.', [180])).toEqual([]);
    expect(found('Wir antworten in der Regel nach zwei Tagen.', [180])).toEqual([]);
  });

  it.each([
    ['en', 'We never share what you write with anybody.'],
    ['en', 'Nothing is passed on: we do not give it to third parties.'],
    ['de', 'Wir geben nichts an Dritte weiter; niemand bekommt sie, nichts wird weitergegeben.'],
    ['de', 'Ihre Daten werden nicht weitergegeben.'],
    ['fr', 'Nous ne transmettons rien à des tiers.'],
    ['es', 'No compartimos sus datos.'],
    ['ar', 'لا نشاركها مع أي طرف ثالث.'],
  ])('that nobody gets anything, where somebody does (%s): %s', (language, summary) => {
    expect(found(summary, [180], ['Postwagen'], language)).toHaveLength(1);
    expect(found(summary, [180], ['Postwagen'], language)[0]).toMatch(/^recipients: /);
    expect(found(summary, [180], [], language)).toEqual([]);
  });

  it('that a placeholder is none', () => {
    expect(found('We keep it for {retntion}. It goes to {recipients}.', [180])).toEqual([
      'placeholder: {retntion}',
    ]);
  });

  it('that one language says what another leaves out', () => {
    const texts = {
      en: { summary: 'We keep it for {retention}.' },
      de: { summary: 'Wir löschen es nach 180 Tagen.' },
      fr: { summary: 'Nous vous répondons.' },
      es: { summary: 'Lo guardamos {retention}; lo recibe {recipients}.' },
    };
    expect(
      checkSummaries({ texts }, { days: [180], recipients: [] }).map(
        ({ language, kind, found: words }) => [language, kind, words]
      )
    ).toEqual([
      ['en', 'missing', '{recipients}'],
      ['de', 'missing', '{recipients}'],
      ['fr', 'missing', '{retention}'],
      ['fr', 'missing', '{recipients}'],
    ]);
  });

  it('any number of days but the right one is found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 1, max: 9_999 }),
        fc.constantFrom(
          (n: number) => `We delete it after ${n} days.`,
          (n: number) => `Nach ${n} Tagen löschen wir alles.`,
          (n: number) => `Effacé après ${n} jours.`,
          (n: number) => `Se borra a los ${n} días.`
        ),
        (said, kept, words) => {
          expect(found(words(said), [kept])).toHaveLength(said === kept ? 0 : 1);
        }
      )
    );
  });
});

describe('placeholders', () => {
  it('are filled as they are, once, and nothing else is touched', () => {
    const values = { retention: '$& {recipients}', recipients: 'A, B' };
    expect(fillSummary('{retention} / { recipients } / {other} / {}', values)).toBe(
      '$& {recipients} / A, B / {other} / {}'
    );
  });
});
