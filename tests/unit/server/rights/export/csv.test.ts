import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { guarded, unguarded } from '../../../../../server/src/foundation/documents/csv-guard.rules';
import { FORMULAS, HARMLESS } from './support/formulas';
import { AT, entry, message, person, STORES, type Entry } from './support/person';
import { unzip } from './support/unzip';
import { writeOne } from './support/write';

const EVALUATED = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

const filesOf = async (entries: readonly Entry[], bom = false) =>
  unzip(await writeOne('csv', entries, { bom }));

const rowsOf = (csv: string, options = {}): Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, ...options });

describe('CSV', () => {
  it('T25: no text begins a formula, in any column; the same text can be had back', async () => {
    const entries = FORMULAS.flatMap((text, i) => [
      entry('profiles', `p${i}`, { name: text, email: text, createdAt: null }),
      entry('profiles', text, { name: text, email: text, createdAt: null }),
    ]);
    const files = await filesOf(entries);
    const rows = rowsOf(files['profiles.csv'] ?? '');
    expect(rows).toHaveLength(entries.length);
    for (const [i, row] of rows.entries()) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(EVALUATED);
      expect(unguarded(row.name ?? '')).toBe(entries[i]?.record.values.name);
      expect(unguarded(row.id ?? '')).toBe(entries[i]?.record.id);
    }
  });

  it.each([';', '\t', '|'])(
    'T25: nor in a program that is set to another separator (%j)',
    async (delimiter) => {
      const files = await filesOf(FORMULAS.map((text, i) => message(i, text)));
      // As programs do that take the wrong separator: quotes in the middle of a field mean nothing.
      const cells = (files['messages.csv'] ?? '')
        .split(/[\r\n]+/)
        .flatMap((line) => line.split(delimiter));
      for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  );

  it('T25: what begins no formula is left alone', () => {
    for (const text of HARMLESS) expect(guarded(text)).toBe(text);
  });

  it('T25: marks can be taken away again, whatever the text', () => {
    const tricky = fc.string({ unit: fc.constantFrom(...'=+-@\'";,|\t\n\r\u200b ＝aé'.split('')) });
    fc.assert(
      fc.property(tricky, (text) => {
        expect(guarded(text)).not.toMatch(EVALUATED);
        expect(unguarded(guarded(text))).toBe(text);
      })
    );
  });

  it('R11: every category with records has a file, in the order of the export, values as they are', async () => {
    const files = await filesOf(person());
    expect(Object.keys(files)).toEqual([
      'cover.txt',
      'profiles.csv',
      'chats.csv',
      'messages.csv',
      'loyalty.csv',
    ]);
    expect(files['cover.txt']).toContain('Messages: 18');
    expect(files['cover.txt']).toContain('Consents: 0');
    expect(rowsOf(files['chats.csv'] ?? '')).toEqual([
      {
        id: 'chat-1',
        subjectId: 'visitor-1',
        chatId: 'chat-1',
        startedAt: new Date(AT).toISOString(),
        status: 'ended',
        ofAge: 'true',
        noticeVersion: '3',
      },
    ]);
    const texts = rowsOf(files['messages.csv'] ?? '').map(({ text }) => text);
    expect(texts).toContain('Two lines:\n- one\n- two'.replace(/\n-/g, '\n\u200b-'));
  });

  it('R11: numbers stay numbers', async () => {
    const files = await filesOf([entry('loyalty', 'l', { points: -5.5, remark: null })]);
    expect(files['loyalty.csv']).toContain(',-5.5,');
  });

  it('R11: a byte order mark by choice', async () => {
    const entries = [message(1, 'é')];
    expect((await filesOf(entries, true))['messages.csv']).toMatch(/^\ufeff"?id/);
    expect((await filesOf(entries))['messages.csv']).toMatch(/^"?id/);
  });

  it('R11: where nothing is held, the cover alone says so', async () => {
    const files = await filesOf([]);
    expect(Object.keys(files)).toEqual(['cover.txt']);
    expect(files['cover.txt']?.match(/: 0/g)).toHaveLength(STORES.length);
  });
});
