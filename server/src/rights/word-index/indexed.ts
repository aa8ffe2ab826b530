import type { Database } from '../../foundation/platform';
import { kindOfRecord, MESSAGE_WORDS, RECORD_WORDS } from './indexer';
import { openWordIndex, tokensOf } from './words';

export interface IndexedRecord {
  /** Table of the index. */
  table: string;
  kind: 'message' | 'chat' | 'visitor';
  id: number;
}

/**
 * Records of which the index knows every word of a text. It keeps words without their order, so that others who have
 * all of them somewhere are among these: what they are made of has to be asked.
 * @param exists whether there is a table of this name
 */
export const recordsIndexed = async (
  database: Database,
  text: string,
  exists: (table: string) => boolean
): Promise<IndexedRecord[]> => {
  const terms = tokensOf(text).map((token) => ({ token, prefix: false }));
  if (terms.length === 0) return [];
  const found: IndexedRecord[] = [];
  for (const name of [MESSAGE_WORDS, RECORD_WORDS]) {
    if (!exists(name)) continue;
    const rows: { id: number | string }[] = await openWordIndex(database, name).matching({
      terms,
      phrases: [],
    });
    for (const row of rows) {
      const id = Number(row.id);
      found.push({
        table: name,
        ...(name === MESSAGE_WORDS ? { kind: 'message' as const, id } : kindOfRecord(id)),
      });
    }
  }
  return found;
};
