import fc from 'fast-check';
import {
  hashOfLine,
  ledgerKey,
  missingFrom,
  nextLine,
  readLedger,
  type NewLine,
} from '../../../../../server/src/rights/erasure/ledger.rules';

const { privateKey, publicKey } = ledgerKey(Buffer.alloc(32, 7));
const AT = Date.UTC(2026, 10, 24);

const lineOf = (i: number): NewLine =>
  i % 3 === 2
    ? { type: 'end', reference: `E-${i - 1}`, at: AT + i, results: [] }
    : {
        type: 'begin',
        reference: `E-${i}`,
        at: AT + i,
        scope: 'subjects',
        subjects: [hashOfLine(`subject ${i}`)],
        chats: [hashOfLine(`chat ${i}`)],
        plan: [{ store: 'messages', delete: i, anonymise: 0, keep: 0 }],
        statistics: 'keep',
      };

const written = (count: number, key = privateKey): string[] =>
  Array.from({ length: count }, (_, i) => i).reduce<string[]>(
    (lines, i) => [...lines, nextLine(lines.at(-1), lineOf(i), key)],
    []
  );
const LINES = written(7);
const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const FILE = fileOf(LINES);
const check = (text: string) => readLedger(text, publicKey);

describe('R21: the ledger of erasures', () => {
  it('is read as it was written, with nothing in it too', () => {
    expect(check('')).toEqual({ lines: [] });
    expect(check(FILE)).toEqual({ lines: LINES.map((line) => JSON.parse(line) as unknown) });
  });

  it('R21: names the line in which any byte was changed', () => {
    const bytes = Buffer.from(FILE, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at]! + by) % 256;
        const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
        const { broken, lines } = check(changed.toString('utf8'));

        expect(broken?.line).toBe(line);
        expect(lines).toHaveLength(line - 1);
      }),
      { numRuns: 400 }
    );
  });

  it('R21: finds each character of the last signature changed, padding included', () => {
    const last = LINES.at(-1)!;
    const from = last.indexOf('"signature":"') + '"signature":"'.length;
    for (let at = from; at < last.length - 2; at += 1) {
      for (const other of 'ABQgw_- ='.replace(last[at]!, '')) {
        const forged = `${last.slice(0, at)}${other}${last.slice(at + 1)}`;
        expect(check(fileOf([...LINES.slice(0, -1), forged])).broken?.line).toBe(LINES.length);
      }
    }
  });

  it('R21: finds white space, an escape or a second field put in, though it means the same', () => {
    const last = LINES.at(-1)!;
    for (const forged of [
      ` ${last}`,
      `${last}\r`,
      last.replace('{"v":1,', '{"v": 1,'),
      last.replace('"begin"', '"\\u0062egin"'),
      last.replace('{"v":1,', '{"v":2,"v":1,'),
    ]) {
      expect(forged).not.toBe(last);
      expect(check(fileOf([...LINES.slice(0, -1), forged])).broken?.line).toBe(LINES.length);
    }
  });

  it('R21: names the place of a line that was taken out, put in twice, moved or is of elsewhere', () => {
    const index = fc.nat(LINES.length - 1);
    fc.assert(
      fc.property(index, index, (i, j) => {
        const without = LINES.filter((_, at) => at !== i);
        // Without its last line a ledger is whole: the copy in the database knows of it.
        expect(check(fileOf(without)).broken?.line).toBe(
          i === LINES.length - 1 ? undefined : i + 1
        );
        const twice = [...LINES.slice(0, j + 1), LINES[i]!, ...LINES.slice(j + 1)];
        // The next line twice: the first of the two is right.
        const line = i === j + 1 ? j + 3 : j + 2;
        expect(check(fileOf(twice)).broken).toEqual({ line, reason: 'order' });
        const swapped = [...LINES];
        [swapped[i], swapped[j]] = [LINES[j]!, LINES[i]!];
        expect(check(fileOf(swapped)).broken?.line).toBe(i === j ? undefined : Math.min(i, j) + 1);
      })
    );
    const elsewhere = nextLine(undefined, lineOf(99), privateKey);
    expect(check(fileOf([...LINES, elsewhere])).broken).toEqual({
      line: LINES.length + 1,
      reason: 'order',
    });
  });

  it.each([
    ['not json', 'json'],
    ['', 'json'],
    ['null', 'json'],
    ['[]', 'json'],
    ['"text"', 'json'],
    ['{"v":1,"type":"begin"}', 'signature'],
    ['{"v":1,"type":"end","signature":7}', 'signature'],
    ['{"v":1,"type":"end","signature":null}', 'signature'],
  ])('R21: names a line %j and does not fail at it', (line, reason) => {
    expect(check(fileOf([LINES[0]!, line])).broken).toEqual({ line: 2, reason });
  });

  it('R21: takes a last line that was cut off by a crash as never written', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length), (length) => {
        const torn = FILE.slice(0, length);
        const whole = torn.split('\n').length - 1;

        expect(check(torn)).toEqual(check(fileOf(LINES.slice(0, whole))));
        expect(check(torn).broken).toBeUndefined();
      })
    );
  });

  it('R21: refuses lines that were signed with another key, from the first on', () => {
    const other = ledgerKey(Buffer.alloc(32, 8));
    expect(check(fileOf(written(2, other.privateKey))).broken).toEqual({
      line: 1,
      reason: 'signature',
    });
    expect(readLedger(FILE, other.publicKey).broken).toEqual({ line: 1, reason: 'signature' });
    const forged = nextLine(LINES.at(-1), lineOf(1), other.privateKey);
    expect(check(fileOf([...LINES, forged])).broken?.line).toBe(LINES.length + 1);
  });

  it('R21: knows which erasures a database has forgotten: those that began', () => {
    const { lines } = check(FILE);
    expect(missingFrom(lines, new Set()).map(({ reference }) => reference)).toEqual([
      'E-0',
      'E-1',
      'E-3',
      'E-4',
      'E-6',
    ]);
    expect(missingFrom(lines, new Set(['E-0', 'E-3', 'E-4', 'E-6']))).toEqual([lines[1]]);
    expect(missingFrom([], new Set(['E-0']))).toEqual([]);
  });
});
