import fc from 'fast-check';
import { explainMasking, maskText, type MaskingRules } from '../../../../protocol';
import { templateSource } from '../../../../protocol/foundation/template';
import { eachTemplate } from '../../../../protocol/foundation/template-find';
import { quickest } from '../../server/support/quickest';

const rules = (...templates: string[]): MaskingRules => ({
  cards: true,
  ibans: true,
  patterns: templates.map((template, i) => ({ name: `Pattern ${i}`, template })),
});

/** Milliseconds: the limit of T32 for what a stranger can send, in the quickest of some runs. */
const SOON = 50;
/** Twenty patterns on far more than a message may hold: squares and compilations took seconds to minutes. */
const LONG = 250;

describe('T32: patterns of the site’s own', () => {
  const short = ['*', '@', '#'].flatMap((a) =>
    ['*', '@', '#'].flatMap((b) => ['*', '@', '#'].map((c) => a + b + c))
  );
  const TEXTS = ['abc ', '1 ', 'a', '123 ', 'a-a-', 'de 11 1 1 1 1 1 1 1 1 1 1 1 1 '];
  const SETS: [string, string[]][] = [
    ['short ones', short.slice(0, 20)],
    ['long ones', Array.from({ length: 20 }, (_, i) => '*'.repeat(41 + i))],
    ['spaced ones', Array.from({ length: 20 }, (_, i) => '* '.repeat(15).slice(0, 10 + i))],
    [
      'what would be a regular expression',
      ['(a{1,5000}){1,5000}', '(.*)*$', '(?<=a+)b', '\\1\\1\\1'],
    ],
  ];

  it.each(SETS)('%s cost little, in every text', (_what, templates) => {
    for (const part of TEXTS) {
      const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
      expect(quickest(() => maskText(text, rules(...templates)))).toBeLessThan(SOON);
    }
  });

  it.each(SETS)('%s cost no more than the length of a text of 64 kB', (_what, templates) => {
    for (const part of TEXTS) {
      const text = part.repeat(Math.ceil(65_536 / part.length)).slice(0, 65_536);
      expect(quickest(() => maskText(text, rules(...templates)))).toBeLessThan(LONG);
    }
  });

  it('find what a regular expression of the template finds', () => {
    const signs = fc.constantFrom('#', '@', '*', '-', 'x', 'ß', 'ſ', 'K', ' ', '\u{1d400}');
    const text = fc.string({
      unit: fc.constantFrom(
        '1',
        '٣',
        'a',
        'X',
        'é',
        'ß',
        'k',
        'S',
        '-',
        ' ',
        '.',
        '\u{1d7d9}',
        '\u{1d400}'
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.string({ unit: signs, minLength: 3, maxLength: 6 }),
        text,
        (template, body) => {
          const found: [number, number][] = [];
          eachTemplate(body, [template], ({ start, end }) => found.push([start, end]));
          const pattern = new RegExp(
            `(?<![\\p{L}\\p{Nd}])${templateSource(template)}(?![\\p{L}\\p{Nd}])`,
            'giu'
          );
          expect(found).toEqual(
            Array.from(body.matchAll(pattern), ({ index, 0: { length } }) => [
              index,
              index + length,
            ])
          );
        }
      ),
      { numRuns: 2_000 }
    );
  });

  it('take nothing for more than it is', () => {
    const { text } = maskText('aaaa (a{1,50}) b', rules('(a{1,50})'));
    expect(text).toBe('aaaa (•{•,••}) b');
  });

  it('what lies in something masked is told as such, whichever came first', () => {
    const found = explainMasking('4111 1111 1111 1112 x', rules('#### #### #### ####'));
    expect(found.map(({ kind, masked, reason }) => [kind, masked, reason])).toEqual([
      ['pattern', true, 'pattern'],
      ['card', false, 'overlaps'],
    ]);
  });
});
