import { createHash } from 'node:crypto';
import type { TranscriptCheck } from '../../../../protocol';
import type { Entry } from './chat.types';

/** Salt and hash of one entry. A salt of "" marks a redacted entry: its hash stands, its text cannot be tested. */
export type Leaf = readonly [salt: string, hash: string];

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The one form of an entry that is hashed. Changing it breaks every seal: add a version instead. */
const canonical = (entry: Entry): string =>
  JSON.stringify([
    entry.seq,
    entry.kind,
    entry.authorKind,
    entry.authorId,
    entry.body,
    entry.data,
    entry.at,
  ]);

/** A salt of its own keeps a short message ("yes") from being guessed back from its hash. */
export const sealEntry = (entry: Entry, salt: string): Leaf => [
  salt,
  sha256(`${salt}\n${canonical(entry)}`),
];

export const digestOf = (leaves: readonly Leaf[]): string =>
  sha256(`live-chat transcript 1\n${leaves.map(([, hash]) => hash).join('\n')}`);

/** What a transcript says of its chat; times in milliseconds. */
export interface Seal {
  digest: string;
  leaves: readonly Leaf[];
  messageCount: number;
  firstAt: number;
  lastAt: number;
}

/** Compares a chat's entries (ascending) with its seal and names the first difference. */
export const checkTranscript = (seal: Seal, entries: readonly Entry[]): TranscriptCheck => {
  if (digestOf(seal.leaves) !== seal.digest || seal.messageCount !== seal.leaves.length) {
    return { state: 'broken_seal' };
  }
  for (const [index, [salt, hash]] of seal.leaves.entries()) {
    const seq = index + 1;
    const entry = entries[index];
    if (!entry || entry.seq !== seq) return { state: 'altered', seq, reason: 'missing' };
    // Only of what was redacted is the salt destroyed: without one nothing can be tested.
    const tested =
      salt === '' ? entry.redactedAt !== undefined : sealEntry(entry, salt)[1] === hash;
    if (!tested) {
      return { state: 'altered', seq, reason: 'changed' };
    }
  }
  const extra = entries[seal.leaves.length];
  if (extra) return { state: 'altered', seq: extra.seq, reason: 'added' };
  if (seal.firstAt !== entries[0]?.at || seal.lastAt !== entries.at(-1)?.at) {
    return { state: 'broken_seal' };
  }
  return { state: 'unaltered', digest: seal.digest, messageCount: seal.leaves.length };
};
