import type { AuditLine } from '../../../../protocol';
import { guarded } from '../../foundation/documents';

type Line = AuditLine & { hash: string };

const COLUMNS = ['position', 'at', 'action', 'actorId', 'actor', 'target', 'data', 'hash'];

const quoted = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`;

const rowOf = (line: Line): string =>
  [
    String(line.position),
    new Date(line.at).toISOString(),
    line.action,
    line.actor?.id ?? '',
    line.actor?.name ?? '',
    line.target,
    JSON.stringify(line.data),
    line.hash,
  ]
    .map(quoted)
    .join(',');

/** Lines of the log as CSV that no spreadsheet program evaluates. */
export async function* auditCsv(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for await (const line of lines) yield `${rowOf(line)}\r\n`;
}

/** Lines of the log as one JSON array, laid out for whoever reads it. */
export async function* auditJson(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const line of lines) {
    // As if the whole array had been laid out at once; no text in JSON holds a line feed.
    yield `${before}  ${JSON.stringify(line, null, 2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
