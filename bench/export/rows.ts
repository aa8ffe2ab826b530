import type { ExportFormat, ExportJob, PersonalRecord, StoreInfo } from '../../protocol';

const MESSAGES: StoreInfo = {
  key: 'messages',
  fields: [
    { key: 'chatId', kind: 'text' },
    { key: 'seq', kind: 'number' },
    { key: 'at', kind: 'date' },
    { key: 'author', kind: 'text' },
    { key: 'kind', kind: 'text' },
    { key: 'text', kind: 'longText' },
  ],
};

const WORDS =
  'bicycle order where parcel invoice delivery thanks Größe question street morning colour café please tomorrow'.split(
    ' '
  );
const START = Date.UTC(2025, 0, 1);

/** About 150 characters, another text for each number. */
const textOf = (i: number): string => {
  const words: string[] = [`#${i}`];
  for (let at = 0; at < 22; at += 1) words.push(WORDS[(i * 7 + at * at + at) % WORDS.length] ?? '');
  return words.join(' ');
};

export const recordOf = (i: number): PersonalRecord => ({
  id: `chat-${Math.floor(i / 50)}:${i % 50}`,
  subjectId: 'visitor-1',
  values: {
    chatId: `chat-${Math.floor(i / 50)}`,
    seq: i % 50,
    at: START + i * 60_000,
    author: i % 2 === 0 ? 'visitor' : 'Ada Agent',
    kind: 'text',
    text: textOf(i),
  },
});

export const rowOf = (record: PersonalRecord): (string | number | boolean | null)[] => [
  record.id,
  record.subjectId,
  ...Object.values(record.values),
];

export const jobOf = (format: ExportFormat, rows: number): ExportJob => ({
  exportId: 'bench',
  formats: [format],
  language: 'en',
  producedAt: START,
  bom: true,
  stores: [MESSAGES],
  counts: [{ store: 'messages', count: rows }],
  cover: { title: 'Bench', sections: [] },
});
