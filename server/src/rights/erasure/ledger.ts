import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { LiveChatError, type LedgerLine } from '../../../../protocol';
import {
  makeOwnFolder,
  newSortedId,
  type Database,
  type KeyedHash,
} from '../../foundation/platform';
import {
  inChain,
  ledgerKey,
  missingFrom,
  nextLine,
  readLedger,
  wholeLines,
  type LedgerCheck,
  type NewLine,
} from './ledger.rules';

const TABLE = 'plugin::live-chat.ledger-entry';

/** The ledger is not as it was written: nothing more is erased until the right file is back. */
export class LedgerAltered extends Error {
  constructor(line: number) {
    super(`the ledger of erasures was altered from line ${line} on`);
    this.name = 'LedgerAltered';
  }
}

const codeIs = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** A lock that is older than this, in milliseconds, is of somebody who was killed. */
const LOCK_STALE = 30_000;
const LOCK_LOOK = 50;

const isMissing = (error: unknown): boolean => codeIs(error, 'ENOENT');
const isExisting = (error: unknown): boolean => codeIs(error, 'EEXIST');

/**
 * The ledger of erasures (R21): a file of signed lines outside the database, which a restored backup does not take
 * back, and a copy in the database, by which it is seen that one was restored.
 */
export class Ledger {
  readonly file: string;
  private readonly table: string;
  private readonly lock: string;
  private keys: Promise<ReturnType<typeof ledgerKey>> | undefined;
  /** What was read last and is sound: a ledger only grows, so only its end has to be looked at again. */
  private sound: { text: string; lines: LedgerLine[] } | undefined;
  /** One line after the other: each names the one before. */
  private writing: Promise<unknown> = Promise.resolve();

  /** @param seed 32 bytes that the lines are signed with */
  constructor(
    private readonly database: Database,
    private readonly keyed: KeyedHash,
    private readonly directory: string,
    private readonly seed: () => Promise<Buffer> = () =>
      Promise.resolve(Buffer.from(keyed.hash('ledger-key', '1'), 'hex'))
  ) {
    this.file = path.join(directory, 'erasures.jsonl');
    this.lock = path.join(directory, 'erasures.lock');
    this.table = database.table(TABLE);
  }

  /** What stands for a subject or a chat in the ledger. */
  hashOf(id: string): string {
    return this.keyed.hash('ledger-id', id);
  }

  private key(): Promise<ReturnType<typeof ledgerKey>> {
    this.keys ??= this.seed().then(ledgerKey);
    // A key that could not be read is asked for again.
    this.keys.catch(() => {
      this.keys = undefined;
    });
    return this.keys;
  }

  async publicKey(): Promise<string> {
    return String((await this.key()).publicKey.export({ type: 'spki', format: 'pem' }));
  }

  async text(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return '';
      throw error;
    }
  }

  async read(): Promise<LedgerCheck> {
    return this.check(await this.text());
  }

  private async check(text: string): Promise<LedgerCheck> {
    const { publicKey } = await this.key();
    const check = readLedger(text, publicKey, this.sound);
    if (!check.broken) this.sound = { text: wholeLines(text), lines: check.lines };
    return check;
  }

  /** Whether an erasure has begun, as the file says. */
  async has(reference: string): Promise<boolean> {
    return (await this.read()).lines.some((line) => line.reference === reference);
  }

  /**
   * Writes a line to the disk, then to the database. A repeat of the same line (a crash came in between) is written
   * once. Nothing may be erased before this has resolved.
   */
  append(line: NewLine): Promise<void> {
    return this.alone(() => this.write(line));
  }

  /** One at a time, in this process and in others that share the folder. */
  private alone(work: () => Promise<void>): Promise<void> {
    const done = this.writing.catch(() => undefined).then(() => this.locked(work));
    this.writing = done;
    return done;
  }

  private async locked(work: () => Promise<void>): Promise<void> {
    await makeOwnFolder(this.directory);
    await this.takeLock();
    try {
      await work();
    } finally {
      await rm(this.lock, { force: true });
    }
  }

  private async takeLock(): Promise<void> {
    for (;;) {
      try {
        await (await open(this.lock, 'wx', 0o600)).close();
        return;
      } catch (error) {
        if (!isExisting(error)) throw error;
        const taken = await stat(this.lock).catch(() => undefined);
        // Whoever had it was killed: writing a line takes milliseconds.
        if (taken && Date.now() - taken.mtimeMs > LOCK_STALE) await rm(this.lock, { force: true });
        else await new Promise((resolve) => setTimeout(resolve, LOCK_LOOK));
      }
    }
  }

  private async write(line: NewLine): Promise<void> {
    const text = await this.text();
    const check = await this.check(text);
    if (check.broken) throw new LedgerAltered(check.broken.line);
    const same = ({ type, reference }: LedgerLine) =>
      type === line.type && reference === line.reference;
    if (!check.lines.some(same)) {
      const whole = wholeLines(text);
      const next = nextLine(whole.split('\n').at(-2), line, (await this.key()).privateKey);
      await this.toDisk(`${next}\n`, whole.length < text.length ? whole : undefined);
    }
    await this.remember((await this.read()).lines.filter(same));
  }

  /** @param instead what the file is to begin with, where its last line was cut off by a crash */
  private async toDisk(text: string, instead?: string): Promise<void> {
    const handle = await open(this.file, 'a', 0o600);
    try {
      if (instead !== undefined) await handle.truncate(Buffer.byteLength(instead, 'utf8'));
      await handle.appendFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Copies lines into the database; those that it has are left as they are. */
  async remember(lines: readonly LedgerLine[]): Promise<void> {
    for (const line of lines) {
      await this.database
        .knex(this.table)
        .insert({
          document_id: newSortedId(line.at),
          created_at: new Date(line.at),
          updated_at: new Date(line.at),
          published_at: new Date(line.at),
          reference: line.reference,
          type: line.type,
          at: line.at,
          line: JSON.stringify(line),
        })
        .onConflict(['reference', 'type'])
        .ignore();
    }
  }

  /** References of erasures that this database knows of. */
  async known(): Promise<Set<string>> {
    return new Set<string>(
      await this.database.knex(this.table).where('type', 'begin').pluck('reference')
    );
  }

  /**
   * Makes up for lines that the file lacks: it was lost, or put in its place was an older one. One that was altered is
   * left as it is, for people to look at.
   */
  reconcile(): Promise<void> {
    return this.alone(() => this.complete());
  }

  private async complete(): Promise<void> {
    const lines: string[] = await this.database.knex(this.table).pluck('line');
    const here = await this.text();
    const known = inChain(lines)
      .map((line) => `${line}\n`)
      .join('');
    if (known.length <= here.length || !known.startsWith(here)) return;
    if (readLedger(known, (await this.key()).publicKey).broken) return;
    await this.toDisk(known.slice(here.length));
  }

  /** Erasures of the file that this database does not know: it is older than the ledger. */
  async missing(): Promise<Extract<LedgerLine, { type: 'begin' }>[]> {
    return missingFrom((await this.read()).lines, await this.known());
  }

  /**
   * Takes a ledger in that was kept elsewhere: it must be whole, signed with this installation's key, and go on where
   * the file here ends, or be it.
   * @throws LiveChatError `invalid_request` for one that was altered | `conflict` for one that is older or another
   */
  import(text: string): Promise<void> {
    return this.alone(() => this.takeIn(text));
  }

  private async takeIn(text: string): Promise<void> {
    const given = text.endsWith('\n') ? text : `${text}\n`;
    const { publicKey } = await this.key();
    const { lines, broken } = readLedger(given, publicKey);
    if (broken) {
      throw new LiveChatError(
        'invalid_request',
        `lines: line ${broken.line} was altered or is not of this installation.`
      );
    }
    const here = await this.text();
    const sound = !readLedger(here, publicKey).broken;
    const references = new Set(lines.map(({ reference }) => reference));
    const shorter = [...(await this.known())].some((reference) => !references.has(reference));
    if (shorter || (sound && !given.startsWith(here))) {
      throw new LiveChatError(
        'conflict',
        'This ledger does not go on where the one here ends; it is older, or another.'
      );
    }
    // Beside, and then in its place: a crash leaves the one or the other.
    const beside = `${this.file}.new`;
    await rm(beside, { force: true });
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(given, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, this.file);
  }
}
