import fc from 'fast-check';
import {
  hasPhrases,
  phoneKey,
  tokensOf,
  wordQuery,
} from '../../../../../server/src/rights/word-index/words/words.rules';
import { folded } from '../../../../../protocol';
import { excerptOf } from '../../../../../server/src/rights/word-index/words/excerpt.rules';

/** What every database's index does with tokens and terms. */
const matches = (text: string, typed: string): boolean => {
  const tokens = tokensOf(text);
  const { terms } = wordQuery(typed);
  return terms.every(({ token, or = [], prefix }) =>
    [token, ...or].some((wanted) =>
      tokens.some((one) => (prefix ? one.startsWith(wanted) : one === wanted))
    )
  );
};

describe('R10: words as the index keeps them', () => {
  it.each([
    ['crème brûlée', 'CREME'],
    ['Straße', 'strasse'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['رَسُول', 'رسول'],
    ['我的包裹在哪里', '包裹'],
    ['荷物はどこ', 'はどこ'],
    ['deliveries', 'deliver'],
    ['Łódź', 'lodz'],
    ['Lodz', 'Łódź'],
    ['smørrebrød', 'smorrebrod'],
    ['smørrebrød', 'smoerrebroed'],
    ['Đorđe', 'dorde'],
    ['Þór Guðmundsson', 'thor gudmundsson'],
    ['æble', 'aeble'],
    ['cœur', 'coeur'],
    ['Iğdır', 'igdir'],
    ['DIYARBAKIR', 'diyarbakır'],
    ['Müller', 'Mueller'],
    ['Mueller', 'Müller'],
    ['Müller', 'muller'],
    ['MÜLLER', 'müller'],
    ['Jäger', 'jaeger'],
    ['Schröder', 'SCHROEDER'],
    ['Ångström', 'aangstroem'],
    ['großer Fuß', 'grosser fuss'],
    ['أحمد', 'احمد'],
    ['كتاب', 'کتاب'],
    ['علي', 'على'],
    ['ایران', 'ايران'],
    ['مكتبة', 'مكتبه'],
    ['كتـــاب', 'كتاب'],
    ['Ｈｅｌｌｏ', 'hello'],
    ['ﾊﾝｶｸ', 'ハンカク'],
    ['So\u00adfa\u2060bett', 'sofabett'],
    ['my number is ٠٥٠١٢٣٤٥٦٧', '0501234567'],
  ])('finds %s by %s', (text, typed) => {
    expect(matches(text, typed)).toBe(true);
  });

  it.each([
    ['delivery', 'livery'],
    ['包裹', '裹包'],
    ['heron', 'heron bicycle'],
    ['Muller', 'Miller'],
    ['dos', 'das'],
  ])('does not find %s by %s', (text, typed) => {
    expect(matches(text, typed)).toBe(false);
  });

  it('makes tokens that no database takes for anything else, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const token of tokensOf(text)) expect(token).toMatch(/^(xx|yy|pp)[a-z0-9]{1,82}$/);
        for (const { token } of wordQuery(text).terms) {
          expect(token).toMatch(/^(xx|yy|pp)[a-z0-9]{1,82}$/);
        }
      })
    );
  });

  it('finds a text by each of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        expect(matches(text, text)).toBe(true);
      })
    );
  });

  it('T32: looks at 64 kB of the worst without choking', () => {
    for (const text of ['"'.repeat(65_536), '+1 '.repeat(21_845), 'a\u0301'.repeat(32_768)]) {
      expect(wordQuery(text).terms.length).toBeLessThanOrEqual(24);
    }
  });

  it('takes a phrase in quotes in its order, whatever lies between case and white space', () => {
    const query = wordQuery('"blue  Heron"');

    expect(hasPhrases('a Blue\nheron flew', query)).toBe(true);
    expect(hasPhrases('a heron, blue', query)).toBe(false);
  });

  it('takes a phrase in either spelling of its letters', () => {
    expect(hasPhrases('die Müller GmbH', wordQuery('"Mueller GmbH"'))).toBe(true);
    expect(hasPhrases('die Mueller GmbH', wordQuery('"Müller GmbH"'))).toBe(true);
    expect(hasPhrases('die Muller AG', wordQuery('"Müller GmbH"'))).toBe(false);
  });

  it('finds a phone number in a text by another spelling of it', () => {
    expect(tokensOf('my number: +49 (0)170 555-6677')).toContain(`pp${phoneKey('01705556677')}`);
  });

  it('compares phone numbers by what two spellings have in common', () => {
    expect(
      new Set(['+49 170 5556677', '0170/555 66 77', '0049170-5556677'].map(phoneKey)).size
    ).toBe(1);
    expect(phoneKey('12345')).toBeUndefined();
  });
});

describe('R10, T18: excerpts', () => {
  it('tell hits apart from the rest, in the text as it was written', () => {
    expect(excerptOf('Où est ma Crème brûlée ?', 'creme')).toEqual([
      'Où est ma ',
      'Crème',
      ' brûlée ?',
    ]);
  });

  it('are the text itself, cut at most at both ends, whatever is searched for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (text, typed) => {
          const joined = excerptOf(text, typed).join('').replace(/^…/, '').replace(/…$/, '');
          expect(text.includes(joined)).toBe(true);
        }
      )
    );
  });

  it('folds a text the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      })
    );
  });
});
