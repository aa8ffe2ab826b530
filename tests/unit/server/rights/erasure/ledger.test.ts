import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ledger, LedgerAltered } from '../../../../../server/src/rights/erasure/ledger';
import {
  nextLine,
  ledgerKey,
  type NewLine,
} from '../../../../../server/src/rights/erasure/ledger.rules';
import { KeyedHash } from '../../../../../server/src/foundation/platform';
import { memoryDatabase } from '../../accountability/retention/memory';

const KEY = 'a key of this installation only, for a test';
const AT = Date.UTC(2026, 10, 24);
const TABLE = 'plugin::live-chat.ledger-entry';

let database: Awaited<ReturnType<typeof memoryDatabase>>;
let directory: string;
let ledger: Ledger;

const open = (key = KEY) => new Ledger(database, new KeyedHash(key), directory);
const begin = (reference: string, subjects: string[] = []): NewLine => ({
  type: 'begin',
  reference,
  at: AT,
  scope: 'subjects',
  subjects: subjects.map((id) => ledger.hashOf(id)),
  chats: [],
  plan: [{ store: 'messages', delete: 1, anonymise: 0, keep: 0 }],
  statistics: 'keep',
});
const end = (reference: string): NewLine => ({ type: 'end', reference, at: AT, results: [] });
const file = () => fs.readFileSync(ledger.file, 'utf8');
const write = (text: string) => fs.writeFileSync(ledger.file, text);
const stored = () => database.knex(database.table(TABLE)).orderBy('id').pluck('line');
const named = async () =>
  (await ledger.read()).lines.map(({ type, reference }) => `${type} ${reference}`);

beforeEach(async () => {
  database = await memoryDatabase();
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-ledger-'));
  ledger = open();
});
afterEach(async () => {
  await database.close();
  fs.rmSync(directory, { recursive: true });
});

describe('R21: writing the ledger', () => {
  it('R21: writes each line once, to the file and the database, however often it is said', async () => {
    await Promise.all([
      ledger.append(begin('E-1')),
      ledger.append(begin('E-1')),
      ledger.append(end('E-1')),
      ledger.append(begin('E-2')),
      ledger.append(end('E-1')),
    ]);
    await open().append(begin('E-2'));

    expect(await named()).toEqual(['begin E-1', 'end E-1', 'begin E-2']);
    expect(await stored()).toEqual(file().trimEnd().split('\n'));
    expect(await ledger.missing()).toEqual([]);
  });

  it('R21: holds no id of a person or chat in clear, and the same hash for the same id', async () => {
    await ledger.append(begin('E-1', ['subject-of-mira']));

    for (const text of [file(), ...(await stored())]) expect(text).not.toContain('mira');
    expect(file()).toContain(open().hashOf('subject-of-mira'));
    expect(open('another key').hashOf('subject-of-mira')).not.toBe(
      ledger.hashOf('subject-of-mira')
    );
  });

  it('R21: has a folder and a file that only the server may read', async () => {
    fs.rmSync(directory, { recursive: true });
    await ledger.append(begin('E-1'));

    expect(fs.statSync(directory).mode & 0o077).toBe(0);
    expect(fs.statSync(ledger.file).mode & 0o077).toBe(0);
  });

  it('R21: refuses to go on once the file was altered, and writes nothing', async () => {
    await ledger.append(begin('E-1'));
    await ledger.append(end('E-1'));
    const forged = file().replace('"delete":1', '"delete":9');
    write(forged);

    await expect(ledger.append(begin('E-2'))).rejects.toBeInstanceOf(LedgerAltered);
    expect(file()).toBe(forged);
    expect(await ledger.known()).toEqual(new Set(['E-1']));
    // One that failed does not stop the next, once the right file is back.
    write(forged.replace('"delete":9', '"delete":1'));
    await ledger.append(begin('E-2'));
    expect(await named()).toEqual(['begin E-1', 'end E-1', 'begin E-2']);
  });

  it('R21: refuses a file of another installation', async () => {
    await open('another key').append(begin('E-1'));
    await expect(ledger.append(begin('E-2'))).rejects.toBeInstanceOf(LedgerAltered);
  });

  it('R21: writes over a line that a crash has cut off', async () => {
    await ledger.append(begin('E-1'));
    const whole = file();
    fs.appendFileSync(ledger.file, '{"v":1,"type":"begin","reference":"E-ü');
    await ledger.append(begin('E-2'));

    expect(file().startsWith(whole)).toBe(true);
    expect(file()).not.toContain('E-ü');
    expect(await named()).toEqual(['begin E-1', 'begin E-2']);
  });

  it('R21: makes up for the database, when the crash came between the two', async () => {
    await ledger.append(begin('E-1'));
    await database.knex(database.table(TABLE)).delete();
    expect((await ledger.missing()).map(({ reference }) => reference)).toEqual(['E-1']);
    await ledger.append(begin('E-1'));

    expect(await ledger.known()).toEqual(new Set(['E-1']));
    expect(await named()).toEqual(['begin E-1']);
  });
});

describe('R21: a ledger file that was lost', () => {
  const three = async () => {
    for (const line of [begin('E-1'), end('E-1'), begin('E-2')]) await ledger.append(line);
    return file();
  };

  it('R21: is made anew from the database, lost as a whole, in part or within a line', async () => {
    const whole = await three();
    const second = whole.indexOf('\n') + 1;
    for (const left of ['', whole.slice(0, second), whole.slice(0, second + 20)]) {
      write(left);
      await ledger.reconcile();
      expect(file()).toBe(whole);
    }
    fs.rmSync(ledger.file);
    await ledger.reconcile();
    expect(file()).toBe(whole);
    await ledger.reconcile();
    expect(file()).toBe(whole);
  });

  it('R21: is made anew although a restored database got its copies in another order', async () => {
    const whole = await three();
    const { lines } = await ledger.read();
    await database.knex(database.table(TABLE)).delete();
    await ledger.remember([lines[2]!, lines[0]!, lines[1]!]);
    fs.rmSync(ledger.file);
    await ledger.reconcile();

    expect(file()).toBe(whole);
  });

  it('R21: is left alone where it was altered, is longer, or the copy is not whole', async () => {
    const whole = await three();
    const forged = whole.replace('"delete":1', '"delete":9');
    write(forged);
    await ledger.reconcile();
    expect(file()).toBe(forged);

    write(whole);
    await database.knex(database.table(TABLE)).where('type', 'end').delete();
    await ledger.reconcile();
    expect(file()).toBe(whole);

    write('');
    await database
      .knex(database.table(TABLE))
      .where('reference', 'E-1')
      .update({ line: forged.split('\n')[0]! });
    await ledger.reconcile();
    expect(file()).toBe('');
  });
});

describe('R21: taking a ledger in', () => {
  const grown = async (...lines: NewLine[]) => {
    for (const line of lines) await ledger.append(line);
    return file();
  };

  it('R21: goes on where the file here ends, with or without its last line break', async () => {
    const short = await grown(begin('E-1'));
    const long = await grown(end('E-1'), begin('E-2'));
    for (const given of [long, long.trimEnd()]) {
      write(short);
      await ledger.import(given);
      expect(file()).toBe(long);
      await ledger.import(given);
      expect(file()).toBe(long);
    }
    fs.rmSync(ledger.file);
    await ledger.import(long);
    expect(file()).toBe(long);
  });

  it('R21: refuses an older one and another, and leaves the file as it is', async () => {
    const older = await grown(begin('E-1'));
    const here = await grown(end('E-1'));
    const { privateKey } = ledgerKey(
      Buffer.from(new KeyedHash(KEY).hash('ledger-key', '1'), 'hex')
    );
    const another = `${nextLine(undefined, begin('E-9'), privateKey)}\n`;

    for (const given of [older, another]) {
      await expect(ledger.import(given)).rejects.toMatchObject({ code: 'conflict' });
      expect(file()).toBe(here);
    }
  });

  it('R21: refuses what was altered or is signed by somebody else, and nothing at all', async () => {
    const here = await grown(begin('E-1'));
    const forged = here.replace('"delete":1', '"delete":9');
    const { privateKey } = ledgerKey(Buffer.alloc(32, 9));
    const foreign = `${here}${nextLine(here.trimEnd(), begin('E-2'), privateKey)}\n`;

    for (const given of [forged, foreign, '', 'no ledger']) {
      await expect(ledger.import(given)).rejects.toMatchObject({ code: 'invalid_request' });
      expect(file()).toBe(here);
    }
  });

  it('R21: puts the right one in the place of one that was altered', async () => {
    const whole = await grown(begin('E-1'), end('E-1'));
    write(`${whole.replace('"delete":1', '"delete":9')}and much more than there was`.repeat(2));
    await ledger.import(whole);

    expect(file()).toBe(whole);
    await ledger.append(begin('E-2'));
    expect(await named()).toEqual(['begin E-1', 'end E-1', 'begin E-2']);
  });

  it('R21: is not mixed up with a line that is written at the same moment', async () => {
    const short = await grown(begin('E-1'));
    const long = await grown(end('E-1'));
    write(short);
    await Promise.all([ledger.import(long), ledger.append(begin('E-2'))]);
    expect((await ledger.read()).broken).toBeUndefined();
    expect(await named()).toEqual(['begin E-1', 'end E-1', 'begin E-2']);
  });
});
