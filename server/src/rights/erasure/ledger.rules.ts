import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { LedgerLine } from '../../../../protocol';

/** What stands before the first line. */
export const FIRST = '0'.repeat(64);

/** Begin of a PKCS #8 document that holds an Ed25519 seed (RFC 8410, section 7). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The installation's key of the ledger, out of 32 bytes that only it has (RFC 8032). */
export const ledgerKey = (seed: Buffer): { privateKey: KeyObject; publicKey: KeyObject } => {
  const der = Buffer.concat([ED25519, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
};

type Unsigned<L> = L extends LedgerLine ? Omit<L, 'signature' | 'previous' | 'v'> : never;
export type NewLine = Unsigned<LedgerLine>;

const textOf = ({ signature: _, ...line }: LedgerLine): Buffer =>
  Buffer.from(JSON.stringify(line), 'utf8');

export const hashOfLine = (line: string): string =>
  createHash('sha256').update(line, 'utf8').digest('hex');

/** The line that comes after `last`, signed; as text without its line break. */
export const nextLine = (last: string | undefined, line: NewLine, key: KeyObject): string => {
  const previous = last === undefined ? FIRST : hashOfLine(last);
  const unsigned = { v: 1, ...line, previous, signature: '' } as LedgerLine;
  const signature = sign(null, textOf(unsigned), key).toString('base64');
  return JSON.stringify({ ...unsigned, signature });
};

const parsed = (text: string): LedgerLine | undefined => {
  try {
    const line = JSON.parse(text) as { v?: unknown; type?: unknown } | null;
    const known = line?.v === 1 && (line.type === 'begin' || line.type === 'end');
    return known ? (line as LedgerLine) : undefined;
  } catch {
    // What is no JSON is named by its number.
    return undefined;
  }
};

/** A line has one form only: another that means the same was written by somebody else. */
const isSigned = (line: LedgerLine, text: string, key: KeyObject): boolean => {
  if (typeof line.signature !== 'string' || JSON.stringify(line) !== text) return false;
  const signature = Buffer.from(line.signature, 'base64');
  return (
    signature.toString('base64') === line.signature && verify(null, textOf(line), key, signature)
  );
};

export interface LedgerCheck {
  lines: LedgerLine[];
  /** The first line that is not as it was written, and why. */
  broken?: { line: number; reason: 'signature' | 'order' | 'json' };
}

/**
 * Reads a ledger and says where it was tampered with: a line changed, taken out, put in or moved. A last line without
 * its end was being written when the power went, and counts as never written.
 * @param known a sound beginning of it that was read before: only what comes after is looked at
 */
export const readLedger = (
  text: string,
  key: KeyObject,
  known?: { text: string; lines: readonly LedgerLine[] }
): LedgerCheck => {
  const whole = wholeLines(text);
  const before = known && whole.startsWith(known.text) ? known : { text: '', lines: [] };
  const lines = [...before.lines];
  const last = before.text.split('\n').at(-2);
  let previous = last === undefined ? FIRST : hashOfLine(last);
  for (const one of whole.slice(before.text.length).split('\n').slice(0, -1)) {
    const line = parsed(one);
    const broken = (reason: 'signature' | 'order' | 'json'): LedgerCheck => ({
      lines,
      broken: { line: lines.length + 1, reason },
    });
    if (!line) return broken('json');
    if (!isSigned(line, one, key)) return broken('signature');
    if (line.previous !== previous) return broken('order');
    lines.push(line);
    previous = hashOfLine(one);
  }
  return { lines };
};

/** A text up to its last line break. */
export const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

/** Lines in the order in which they were written, as far as none is missing: each names the one before. */
export const inChain = (lines: readonly string[]): string[] => {
  const after = new Map(lines.map((line) => [parsed(line)?.previous, line]));
  const chain: string[] = [];
  for (let line = after.get(FIRST); line !== undefined; line = after.get(hashOfLine(line))) {
    chain.push(line);
  }
  return chain;
};

/** Erasures that began and that a database does not know of. */
export const missingFrom = (
  lines: readonly LedgerLine[],
  known: ReadonlySet<string>
): Extract<LedgerLine, { type: 'begin' }>[] =>
  lines.filter(
    (line): line is Extract<LedgerLine, { type: 'begin' }> =>
      line.type === 'begin' && !known.has(line.reference)
  );
