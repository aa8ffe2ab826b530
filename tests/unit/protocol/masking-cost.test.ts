import { explainMasking, maskText, type MaskingRules } from '../../../protocol';

const rules = (...templates: string[]): MaskingRules => ({
  cards: true,
  ibans: true,
  patterns: templates.map((template, i) => ({ name: `Pattern ${i}`, template })),
});

/** Generous, because machines are slow at times; squares and compilations took seconds to minutes. */
const SOON = 1_500;

const timeOf = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

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
      expect(timeOf(() => void maskText(text, rules(...templates)))).toBeLessThan(SOON);
    }
  });

  it('a long text costs not much more than its length', () => {
    const text = 'abc 123 '.repeat(8_192);
    expect(timeOf(() => void maskText(text, rules('###', '@@@')))).toBeLessThan(SOON);
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
