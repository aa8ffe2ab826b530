import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LiveChatError, type LedgerLine } from '../../../protocol';
import { newSortedId, type Database, type KeyedHash } from '../platform';
import {
  ledgerKey,
  missingFrom,
  nextLine,
  readLedger,
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

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The ledger of erasures (R21): a file of signed lines outside the database, which a restored backup does not take
 * back, and a copy in the database, by which it is seen that one was restored.
 */
export class Ledger {
  readonly file: string;
  private readonly table: string;
  private readonly key;
  /** One line after the other: each names the one before. */
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly keyed: KeyedHash,
    private readonly directory: string
  ) {
    this.file = path.join(directory, 'erasures.jsonl');
    this.table = database.table(TABLE);
    this.key = ledgerKey(Buffer.from(keyed.hash('ledger-key', '1'), 'hex'));
  }

  /** What stands for a subject or a chat in the ledger. */
  hashOf(id: string): string {
    return this.keyed.hash('ledger-id', id);
  }

  get publicKey(): string {
    return String(this.key.publicKey.export({ type: 'spki', format: 'pem' }));
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
    return readLedger(await this.text(), this.key.publicKey);
  }

  /**
   * Writes a line to the disk, then to the database. A repeat of the same line (a crash came in between) is written
   * once. Nothing may be erased before this has resolved.
   */
  append(line: NewLine): Promise<void> {
    const written = this.writing.catch(() => undefined).then(() => this.write(line));
    this.writing = written;
    return written;
  }

  private async write(line: NewLine): Promise<void> {
    const text = await this.text();
    const check = readLedger(text, this.key.publicKey);
    if (check.broken) {
      throw new LedgerAltered(check.broken.line);
    }
    const known = check.lines.find(
      ({ type, reference }) => type === line.type && reference === line.reference
    );
    if (!known) {
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      const lines = whole.split('\n');
      const next = nextLine(lines.at(-2), line, this.key.privateKey);
      await this.toDisk(`${next}\n`, whole.length < text.length ? whole : undefined);
    }
    const stored = (await this.read()).lines.find(
      ({ type, reference }) => type === line.type && reference === line.reference
    );
    if (stored) await this.remember([stored]);
  }

  /** @param instead what the file is to begin with, where its last line was cut off by a crash */
  private async toDisk(text: string, instead?: string): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
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
  async reconcile(): Promise<void> {
    const lines: string[] = await this.database.knex(this.table).orderBy('id').pluck('line');
    const here = await this.text();
    const known = lines.map((line) => `${line}\n`).join('');
    if (known.length <= here.length || !known.startsWith(here)) return;
    if (readLedger(known, this.key.publicKey).broken) return;
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
  async import(text: string): Promise<void> {
    const given = text.endsWith('\n') ? text : `${text}\n`;
    const check = readLedger(given, this.key.publicKey);
    if (check.broken) {
      throw new LiveChatError(
        'invalid_request',
        `lines: line ${check.broken.line} was altered or is not of this installation.`
      );
    }
    const here = await this.text();
    const sound = !readLedger(here, this.key.publicKey).broken;
    if (sound && !given.startsWith(here)) {
      throw new LiveChatError(
        'conflict',
        'This ledger does not go on where the one here ends; it is older, or another.'
      );
    }
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.toDisk(sound ? given.slice(here.length) : given, sound ? undefined : '');
  }
}
