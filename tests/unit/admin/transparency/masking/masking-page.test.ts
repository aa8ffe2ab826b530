import fc from 'fast-check';
import { pieces, whyText } from '../../../../../admin/src/transparency/masking/findings';
import {
  exampleOf,
  patternProblem,
  patternWarning,
} from '../../../../../admin/src/transparency/masking/patterns';
import { en } from '../../../../../admin/src/foundation/translations';
import {
  DEFAULT_MASKING,
  explainMasking,
  fitsTemplate,
  maskText,
  type MaskingRules,
} from '../../../../../protocol';

const rules: MaskingRules = {
  ...DEFAULT_MASKING,
  patterns: [{ name: 'Customer number', template: '@@-####' }],
};
const why = (text: string) => explainMasking(text, rules).map((finding) => en[whyText(finding)]);

describe('R27: the tester says why', () => {
  test.each([
    ['4111 1111 1111 1111', en['masking.why.card']],
    ['4111 1111 1111 1112', en['masking.why.cardCheck']],
    ['2024 1105 7731 4402', en['masking.why.cardBrand']],
    ['4111 1111 1111', en['masking.why.cardLength']],
    ['GB82 WEST 1234 5698 7654 32', en['masking.why.iban']],
    ['GB82 WEST 1234 5698 7654 33', en['masking.why.ibanCheck']],
    ['ZZ82 WEST 1234 5698 7654 32', en['masking.why.ibanCountry']],
    ['AB-1234', en['masking.why.pattern']],
  ])('%s', (text, reason) => {
    expect(why(text)).toContain(reason);
  });

  test('nothing is said about a text without numbers', () => {
    expect(why('Hello')).toEqual([]);
  });
});

describe('the pieces of a marked text', () => {
  test('say what is masked and what was only looked at', () => {
    const text = 'Order 2024 1105 7731 4402, card 4111 1111 1111 1111.';
    expect(pieces(text, explainMasking(text, rules))).toEqual([
      { text: 'Order ', mark: 'plain' },
      { text: '2024 1105 7731 4402', mark: 'spared' },
      { text: ', card ', mark: 'plain' },
      { text: '4111 1111 1111 1111', mark: 'masked' },
      { text: '.', mark: 'plain' },
    ]);
  });

  test('make up the text again, whatever it is, and agree with what is stored', () => {
    const parts = fc.constantFrom(
      '4111 1111 1111 1111',
      'GB82WEST12345698765432',
      'AB-1234',
      ' ',
      '7'
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 8 }),
        (words) => {
          const text = words.join('');
          const shown = pieces(text, explainMasking(text, rules));
          expect(shown.map((piece) => piece.text).join('')).toBe(text);
          const masked = shown.some(({ mark }) => mark === 'masked');
          if (maskText(text, rules).kinds.length > 0) expect(masked).toBe(true);
        }
      )
    );
  });
});

describe('a pattern of the site’s own', () => {
  test('needs a name and three characters', () => {
    expect(patternProblem({ name: ' ', template: '###' })?.field).toBe('name');
    expect(patternProblem({ name: 'N', template: '##' })?.field).toBe('template');
    expect(patternProblem({ name: 'N', template: '###' })).toBeUndefined();
  });

  test.each([
    ['', undefined],
    ['##', 'masking.tooShort'],
    ['***', 'masking.anyWord'],
    ['@@@@@', 'masking.anyWord'],
    ['####', 'masking.anyNumber'],
    ['########', undefined],
    ['@@-####', undefined],
    ['C####', undefined],
  ])('says of %j, while it is typed, what else it masks: %s', (template, warning) => {
    expect(patternWarning(template)).toBe(warning);
  });

  test('is shown with an example that it really masks', () => {
    expect(exampleOf('@@-####')).toBe('AB-1234');
    const templates = fc.string({
      unit: fc.constantFrom('#', '@', '*', '-', 'x', '.'),
      minLength: 3,
    });
    fc.assert(
      fc.property(templates, (template) => {
        expect(fitsTemplate(template, exampleOf(template))).toBe(true);
      })
    );
  });
});
