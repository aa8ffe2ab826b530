import fc from 'fast-check';
import { breakLines } from '../../../../../server/src/foundation/documents/break.rules';
import { isRtl } from '../../../../../server/src/foundation/documents/direction.rules';
import type { Measure } from '../../../../../server/src/foundation/documents/layout.types';
import { placeLine } from '../../../../../server/src/foundation/documents/place.rules';

/** Every character is one wide; two fonts, and no font for emoji. */
const measure: Measure = {
  fontOf: (character, weight) => {
    if (/\p{Extended_Pictographic}/u.test(character)) return undefined;
    return `${/\p{Script=Arabic}/u.test(character) ? 'arabic' : 'latin'}-${weight}`;
  },
  widthOf: (text) => Array.from(text).length,
};

const lines = (text: string, width = 10) => breakLines(text, width, 'regular', measure);
const visual = (line: string, rtl: boolean) =>
  placeLine(line, rtl, 'regular', measure).map((piece) => ('gap' in piece ? ' ' : piece.text));

describe('lines of a document', () => {
  it('are broken between words, and words that are too long within', () => {
    expect(lines('aaa bbb ccc ddd')).toEqual(['aaa bbb', 'ccc ddd']);
    expect(lines('x'.repeat(23))).toEqual(['x'.repeat(10), 'x'.repeat(10), 'xxx']);
    expect(lines('a\nb')).toEqual(['a', 'b']);
  });

  it('lose no word and are never too long', () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,25}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 5, max: 60 }),
        (words, width) => {
          const broken = lines(words.join(' '), width);
          expect(broken.join('').replace(/\s/g, '')).toBe(words.join(''));
          for (const line of broken) expect(line.length).toBeLessThanOrEqual(width);
        }
      )
    );
  });

  it('name what no font has instead of leaving a box', () => {
    expect(lines('a 🚲', 30)).toEqual(['a [U+1F6B2]']);
  });

  it('run from the right where their language does, numbers and names within from the left', () => {
    expect(isRtl('نعم please')).toBe(true);
    expect(isRtl('Yes نعم')).toBe(false);
    expect(visual('نعم كلا', true)).toEqual(['كلا', ' ', 'نعم']);
    expect(visual('نعم 180 يومًا', true)).toEqual(['يومًا', ' ', '180', ' ', 'نعم']);
    expect(visual('see نعم كلا now', false)).toEqual(['see', ' ', 'كلا', ' ', 'نعم', ' ', 'now']);
  });
});
