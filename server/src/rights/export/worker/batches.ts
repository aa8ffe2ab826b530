import type { StoredRecord } from './worker.types';

/** A batch is posted as a whole: large enough to be few, small enough to be cloned within a millisecond or two. */
const RECORDS = 200;
const CHARACTERS = 256 * 1024;

const lengthOf = ({ record }: StoredRecord): number =>
  Object.values(record.values).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 8),
    0
  );

/** Gathers records into batches, limited in number and in size. */
export async function* inBatches(
  records: AsyncIterable<StoredRecord>
): AsyncGenerator<StoredRecord[]> {
  let batch: StoredRecord[] = [];
  let length = 0;
  for await (const entry of records) {
    batch.push(entry);
    length += lengthOf(entry);
    if (batch.length < RECORDS && length < CHARACTERS) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
