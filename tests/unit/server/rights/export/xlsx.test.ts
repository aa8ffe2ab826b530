import ExcelJS from 'exceljs';
import { SheetNames } from '../../../../../server/src/rights/export/writers/sheet-names.rules';
import { FORMULAS, HARMLESS } from './support/formulas';
import { AT, entry, message, person, SCRIPTS, type Entry } from './support/person';
import { unzip } from './support/unzip';
import { writeOne } from './support/write';

const bookOf = async (data: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(data as unknown as ArrayBuffer);
  return book;
};

const read = async (entries: readonly Entry[], options = {}, more = {}) =>
  bookOf(await writeOne('xlsx', entries, more, options));

const column = (sheet: ExcelJS.Worksheet | undefined, heading: string): unknown[] => {
  const headings = sheet?.getRow(1).values as unknown[];
  const cells = sheet?.getColumn(headings.indexOf(heading)).values as unknown[];
  return cells.slice(2);
};

/** As spreadsheet programs show it. */
const shown = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '[U+0000]');

describe('XLSX', () => {
  it('T25: whatever is written stays a text, the same to the reader, in every column', async () => {
    const texts = [...FORMULAS, ...HARMLESS];
    const data = await writeOne(
      'xlsx',
      texts.map((text, i) => entry('profiles', `${text}${i}`, { name: text, email: text }))
    );
    const sheet = (await bookOf(data)).getWorksheet('Profiles');
    for (const heading of ['Name', 'E-mail']) {
      expect(column(sheet, heading)).toEqual(texts.map(shown));
    }
    expect(column(sheet, 'Record')).toEqual(texts.map((text, i) => shown(`${text}${i}`)));
    for (const xml of Object.values(await unzip(data))) expect(xml).not.toMatch(/<f[ >]/);
  });

  it('R11: the cover comes first, then a sheet for each category with records', async () => {
    const book = await read(person());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Profiles',
      'Chats',
      'Messages',
      'Loyalty  points bonus  all',
    ]);
    const cover = book.worksheets[0]?.getSheetValues() as unknown[][];
    expect(cover.flat()).toEqual(
      expect.arrayContaining(['Your personal data', 'Purposes', 'Messages', 18, 'Consents', 0])
    );
  });

  it('R11: numbers, dates and truth values are what they are; texts of all scripts are whole', async () => {
    const book = await read(person());
    const chats = book.getWorksheet('Chats');
    expect(column(chats, 'Started (UTC)')).toEqual([new Date(AT)]);
    expect(column(chats, 'Of age')).toEqual([true]);
    expect(column(chats, 'Notice version')).toEqual([3]);
    expect(column(chats, 'Status')).toEqual(['Ended']);
    expect(column(book.getWorksheet('Messages'), 'Text')).toEqual(
      expect.arrayContaining([...Object.values(SCRIPTS), 'Chat started'])
    );
  });

  it('R11: headings are frozen and can be filtered by', async () => {
    const sheet = (await read(person())).getWorksheet('Messages');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:H19');
  });

  it('R11: a text longer than a cell goes on in the rows below, without loss', async () => {
    const text = `${'ab🚲'.repeat(20_000)}end`;
    const sheet = (await read([message(1, text), message(2, 'next')])).getWorksheet('Messages');
    const parts = column(sheet, 'Text') as string[];
    expect(parts.every((part) => part.length <= 32_767 && !/[\ud800-\udbff]$/.test(part))).toBe(
      true
    );
    expect(parts.slice(0, -1).join('')).toBe(text);
    expect(new Set(column(sheet, 'Record'))).toEqual(new Set(['chat-1:1', 'chat-1:2']));
  });

  it('R11: what XML cannot carry is named; what looks like an escape is not one', async () => {
    const odd = ['a\u0007b', 'a\ud800b', 'a\uffffb', '_x0041_ stays', ' <b> & "c" '];
    const sheet = (await read(odd.map((text, i) => message(i, text)))).getWorksheet('Messages');
    expect(column(sheet, 'Text')).toEqual([
      'a[U+0007]b',
      'a[U+D800]b',
      'a[U+FFFF]b',
      // The escape of an escape, which ExcelJS leaves as it is in inline strings.
      '_x005F_x0041_ stays',
      ' <b> & "c" ',
    ]);
  });

  it('R11: more rows than a sheet holds go on in the next one', async () => {
    const entries = Array.from({ length: 25 }, (_, i) => message(i, `text ${i}`));
    const book = await read(entries, { sheetRows: 11 });
    const names = ['Messages', 'Messages (2)', 'Messages (3)'];
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Cover', ...names]);
    const texts = names.flatMap((name) => column(book.getWorksheet(name), 'Text'));
    expect(texts).toEqual(entries.map(({ record }) => record.values.text));
  });

  it('R11: sheets have legal names, each once', () => {
    const names = new SheetNames();
    const given = ['History', "'a'", 'A', 'x'.repeat(40), 'X'.repeat(40), '', '[]:*?/\\'].map(
      (label) => names.of(label)
    );
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
    for (const name of given) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    expect(given).not.toContain('History');
  });

  it('R11: runs from the right in Arabic; times that no sheet can count are written out', async () => {
    const book = await read([message(1, 'x', { at: -9e12 })], {}, { language: 'ar' });
    const sheet = book.getWorksheet('الرسائل');
    expect(sheet?.views[0]?.rightToLeft).toBe(true);
    expect(column(sheet, 'الوقت (UTC)')).toEqual([new Date(-9e12).toISOString()]);
  });
});
