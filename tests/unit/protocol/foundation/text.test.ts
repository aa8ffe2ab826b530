import fc from 'fast-check';
import {
  assertText,
  cleanText,
  isBlank,
  LiveChatError,
  withoutDirection,
} from '../../../../protocol';
import { quickest } from '../../server/support/quickest';

/** Text of everything that breaks things, close together. */
const nasty = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ud83d',
      '\ude00',
      '😀',
      '\ufeff',
      '\ufffd'
    ),
    { maxLength: 30 }
  )
  .map((parts) => parts.join(''));

const codeOf = (text: string, max = 4_000): string => {
  try {
    assertText(text, max);
  } catch (error) {
    if (error instanceof LiveChatError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('cleaning text', () => {
  it('is done when it is done once', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
      })
    );
  });

  it('makes text that the server takes, unless nothing is left', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(['accepted', 'empty_text']).toContain(codeOf(cleanText(text)));
      })
    );
  });

  it('leaves alone what the server takes, but for separators that are line ends', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(codeOf(text) === 'accepted' && !/[\u2028\u2029]/.test(text));
        expect(cleanText(text)).toBe(text);
      })
    );
  });

  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\u0000b\u001b[31m', 'ab[31m'],
    ['\ud83d', '\ufffd'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['😀', '😀'],
    ['\ud83d\u0000\ude00', '😀'],
  ])('makes %j %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('F24: what the server takes', () => {
  it('is what UTF-8 carries there and back', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        if (codeOf(text) === 'accepted') {
          expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
          expect(text).not.toContain('\u0000');
        }
      })
    );
  });

  it('has a lone surrogate nowhere', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        fc.string(),
        (before, unit, after) => {
          const text = `x${before}${String.fromCharCode(unit)}${after}`;
          const whole = Buffer.from(text, 'utf8').toString('utf8') === text;
          if (!whole) expect(codeOf(text)).toBe('invalid_text');
        }
      )
    );
  });

  it.each([
    ['x'.repeat(4_000), 'accepted'],
    ['😀'.repeat(2_000), 'accepted'],
    ['x'.repeat(4_001), 'text_too_long'],
    ['😀'.repeat(2_001), 'text_too_long'],
    ['', 'empty_text'],
    [' \n\t\u00a0\u3000\ufeff', 'empty_text'],
    ['a\tb\nc', 'accepted'],
    ['a\u0000', 'invalid_text'],
    ['a\rb', 'invalid_text'],
    ['a\u007fb', 'invalid_text'],
    ['a\u009fb', 'invalid_text'],
  ])('%#: is decided by length, emptiness and characters', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ...[
      '\u200b',
      '\u00a0',
      '\u3164',
      '\u115f',
      '\u2800',
      '\u00ad',
      '\ufeff',
      '\u2060',
      '\u180e',
      '\u202e',
    ],
    ' \u200b\n\u2063 ',
    '\u{e0020}\u{e007f}',
    '\ufe0f',
  ])('is refused as empty when nothing in it is seen: %j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(() => assertText(text, 100)).toThrow(expect.objectContaining({ code: 'empty_text' }));
  });

  it.each(['a', '.', '٠', '🚲', '👨\u200d👩\u200d👧', '\u200ba', 'か', '\u0915\u094d\u200d\u0937'])(
    'is not empty where something is seen: %j',
    (text) => {
      expect(isBlank(text)).toBe(false);
    }
  );

  it('loses marks of direction in a name, which would turn what stands around it', () => {
    expect(withoutDirection('Robin\u202e (gnp.exe)\u202c \u2066x\u2069')).toBe('Robin (gnp.exe) x');
    expect(withoutDirection('سارة')).toBe('سارة');
  });

  it('names the limit and never the text', () => {
    const refusals = ['PLANTED'.repeat(1_000), 'PLANTED\u0000'].map((text) => {
      try {
        assertText(text, 4_000);
      } catch (error) {
        return (error as Error).message;
      }
      return 'accepted';
    });
    expect(refusals[0]).toContain('4000');
    expect(refusals.join()).not.toContain('PLANTED');
  });
});

describe('T32: 64 kB of the worst', () => {
  it.each([
    ['letters', 'x'.repeat(65_536)],
    ['white space', ' '.repeat(65_536)],
    ['line ends', '\r\n'.repeat(32_768)],
    ['high surrogates', '\ud83d'.repeat(65_536)],
    ['low surrogates', '\ude00'.repeat(65_536)],
    ['emoji', '😀'.repeat(32_768)],
    ['controls', '\u0000'.repeat(65_536)],
    ['white space before a letter', `${' \n'.repeat(32_768)}x`],
  ])('of %s take less than 50 ms', (_what, text) => {
    expect(quickest(() => [cleanText(text), codeOf(text, 100_000)])).toBeLessThan(50);
  });
});
