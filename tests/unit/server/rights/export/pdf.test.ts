import PDFDocument from 'pdfkit';
import { pdfText } from '../../../../support/pdf';
import { buildExport, type Built } from './support/build';
import { entry, message, person, SCRIPTS, type Entry } from './support/person';
import { write } from './support/write';

/** As the document says it: one kind of space, characters in composed form. */
const said = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** Scripts that are drawn in other parts than they are read; their words are said beside them. */
const SPOKEN = ['arabic', 'hebrew', 'devanagari', 'thai', 'emoji'];

const readAll = async (entries: readonly Entry[], fonts: string, more = {}, options = {}) => {
  const files = await write('pdf', entries, more, { fonts, ...options });
  const texts = await Promise.all(files.map(({ bytes }) => pdfText(bytes)));
  return { files, texts };
};

interface Font {
  encode(text: string): [string[], unknown];
}

/** Glyphs as they are drawn, by their numbers in the document's fonts; 0000 is the empty box. */
const watchGlyphs = (): string[] => {
  const glyphs: string[] = [];
  const watched = new WeakSet<Font>();
  const prototype = PDFDocument.prototype as unknown as { font(name: string): unknown };
  const { font } = prototype;
  jest.spyOn(prototype, 'font').mockImplementation(function (this: { _font: Font }, name) {
    const result = font.call(this, name);
    const current = this._font;
    if (watched.has(current)) return result;
    watched.add(current);
    const encode = current.encode.bind(current);
    current.encode = (text) => {
      const encoded = encode(text);
      glyphs.push(...encoded[0]);
      return encoded;
    };
    return result;
  });
  return glyphs;
};

describe('PDF', () => {
  afterEach(() => jest.restoreAllMocks());

  let built: Built;
  beforeAll(async () => {
    built = await buildExport();
  }, 60_000);
  afterAll(() => built.remove());

  it('R11: shows every script that people write, by no empty box and no number', async () => {
    const glyphs = watchGlyphs();
    const { texts } = await readAll(person(), built.fonts);
    expect(glyphs.length).toBeGreaterThan(500);
    expect(glyphs).not.toContain('0000');
    const [{ text, spoken }] = texts as [(typeof texts)[number]];
    const all = spoken.join(' ');
    for (const [script, sentence] of Object.entries(SCRIPTS)) {
      if (script === 'rare') continue;
      if (!SPOKEN.includes(script)) {
        expect(text.replace(/ /g, '')).toContain(said(sentence).replace(/ /g, ''));
        continue;
      }
      for (const word of sentence.match(/[\p{L}\p{M}\u200d]+/gu) ?? []) {
        expect(all.replace(/ /g, '')).toContain(word);
      }
    }
    expect(all).toContain('👩‍🚒');
    expect(all).toContain('ᚠᚢᚦ');
    expect(text).not.toMatch(/\[U\+/);
  });

  it('R11: a character that no font has is named', async () => {
    const { texts } = await readAll(
      [message(1, 'bell \u0007, \ud800, \u{10ffff} z\u200b\u200dw')],
      built.fonts
    );
    expect(texts[0]?.text).toContain('bell [U+0007], [U+D800], [U+10FFFF] zw');
  });

  it('R11: opens with the cover and the counts; messages read as conversations', async () => {
    const { texts, files } = await readAll(person(), built.fonts);
    const text = texts[0]?.text ?? '';
    const order = [
      'Your personal data',
      'To answer what you ask.',
      'Messages: 18',
      'Consents: 0',
      'E-mail: zoe@example.com',
      'Status: Ended',
      'Conversation of 2025-01-31 12:30:15 UTC',
      '1. 12:30:16 · System · Event',
      'Chat started',
      '· Visitor',
      '· Ada Agent · Internal note',
      '· Question for consent',
      'Points: -5',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const raw = files[0]?.bytes.toString('latin1') ?? '';
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Outlines');
  });

  it('R11: in Arabic, what the document says itself is Arabic', async () => {
    const { texts, files } = await readAll(person(), built.fonts, { language: 'ar' });
    expect(texts[0]?.spoken.join(' ')).toContain('المحتويات');
    expect(files[0]?.bytes.toString('latin1')).toContain('/Lang (ar)');
  });

  it('R11: much goes into several files, which together hold everything', async () => {
    const entries = Array.from({ length: 25 }, (_, i) => message(i, `text number ${i} ends`));
    const { files, texts } = await readAll(entries, built.fonts, {}, { volumeRecords: 10 });
    expect(files.map(({ name }) => name)).toEqual(
      [1, 2, 3].map((part) => `personal-data-2025-01-31-${part}.pdf`)
    );
    const all = texts.map(({ text }) => text).join(' ');
    for (const { record } of entries) expect(all).toContain(record.values.text);
    expect(texts[1]?.text).toContain('Part 2');
    expect(texts[1]?.text).toContain('(continued)');
  });

  it('R11: where nothing is held, the cover stands alone', async () => {
    const { files, texts } = await readAll([], built.fonts);
    expect(files.map(({ name }) => name)).toEqual(['personal-data-2025-01-31.pdf']);
    expect(texts[0]?.text).toContain('Messages: 0');
  });

  it('R11: a very long word is broken, and loses nothing', async () => {
    const word = Array.from({ length: 400 }, (_, i) => `${i}x`).join('');
    const { texts } = await readAll(
      [entry('loyalty', 'l', { points: 1, remark: word })],
      built.fonts
    );
    expect(texts[0]?.text.replace(/ /g, '')).toContain(word);
  });
});
