import { guarded } from '../../foundation/documents';
import type { AffectedPerson } from './affected.store';

const quoted = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`;

/** Everybody who is affected, as CSV that no spreadsheet program evaluates. */
export async function* affectedCsv(people: AsyncIterable<AffectedPerson>): AsyncGenerator<string> {
  yield '\ufeffsubjectId,name,email,records\r\n';
  for await (const { subjectId, name = '', email = '', records } of people) {
    yield `${[subjectId, name, email, String(records)].map(quoted).join(',')}\r\n`;
  }
}
