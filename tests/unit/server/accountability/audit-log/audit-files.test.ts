import { Readable } from 'node:stream';
import { auditJson } from '../../../../../server/src/accountability/audit-log/audit-files';

type Line = Parameters<typeof auditJson>[0] extends AsyncIterable<infer L> ? L : never;

const line = (position: number): Line => ({
  position,
  at: 1_700_000_000_000 + position,
  action: 'retention.run',
  target: 'a\u2028b\nc',
  data: { figures: position },
  hash: 'f'.repeat(64),
});

const written = async (lines: Line[]): Promise<string> => {
  let text = '';
  for await (const part of auditJson(Readable.from(lines))) text += part;
  return text;
};

test.each([0, 1, 3])('%i lines of the log come as an array that can be read', async (count) => {
  const lines = Array.from({ length: count }, (_one, at) => line(at + 1));
  expect(await written(lines)).toBe(`${JSON.stringify(lines, null, 2)}\n`);
});
