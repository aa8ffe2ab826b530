import { stringify } from 'csv-stringify/sync';
import type { ProcessingRecord } from '../../../../protocol';
import { guarded } from '../../foundation/documents';
import { newDocument, isRtl, Pages, type Style } from '../../foundation/documents';
import { processingTexts } from './texts';

const TITLE: Style = { size: 18, weight: 'bold', after: 14, tag: 'H1' };
const HEADING: Style = { size: 13, weight: 'bold', after: 6, tag: 'H2', keep: 40 };
const LABEL: Style = { size: 9, weight: 'bold', after: 1, tag: 'P', color: '#555555', keep: 20 };
const TEXT: Style = { size: 10, weight: 'regular', after: 7, tag: 'P' };

interface Line {
  section: string;
  subject: string;
  label: string;
  value: string;
}

/** The record as lines, the same for both kinds of file. */
const linesOf = (record: ProcessingRecord, language: string): Line[] => {
  const t = processingTexts(language);
  const { controller } = record;
  const orNone = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : t.none);
  return [
    {
      section: t.controller,
      subject: controller.name,
      label: t.controller,
      value: [controller.name, controller.address, controller.email].filter(Boolean).join('\n'),
    },
    ...(controller.dpo
      ? [{ section: t.controller, subject: controller.name, label: t.dpo, value: controller.dpo }]
      : []),
    ...record.activities.flatMap((activity) =>
      [
        [t.purpose, activity.purpose],
        [t.basis, activity.lawfulBasis],
        [t.subjects, activity.dataSubjects],
        [t.categories, orNone(activity.categories)],
        [
          t.recipients,
          orNone(
            activity.recipients.map(({ name, region }) => (region ? `${name} (${region})` : name))
          ),
        ],
        [t.retention, activity.retention],
        [t.collectedBy, orNone(activity.collectedBy)],
      ].map(([label = '', value = '']) => ({
        section: t.activity,
        subject: activity.name,
        label,
        value,
      }))
    ),
    ...record.dataMap.map((entry) => ({
      section: t.dataMap,
      subject: entry.table,
      label: `${entry.field} (${entry.category})`,
      value: `${entry.store} · ${entry.records} ${t.records}`,
    })),
    ...(record.places ?? []).map(({ place, region, operator }) => ({
      section: t.placesTitle,
      subject: '',
      label: t.places[place],
      value: orNone([operator, region].filter(Boolean)),
    })),
    ...(record.allowedRegions
      ? [
          {
            section: t.placesTitle,
            subject: '',
            label: t.allowedRegions,
            value: record.allowedRegions.join(', ') || t.anyRegion,
          },
        ]
      : []),
    ...record.measures.map(({ text, on }) => ({
      section: t.measuresTitle,
      subject: '',
      label: text,
      value: on ? t.on : t.off,
    })),
  ];
};

export const processingCsv = (record: ProcessingRecord, language: string): string =>
  stringify(
    linesOf(record, language).map((line) =>
      Object.values(line).map((text) => guarded(String(text)))
    ),
    { bom: true, header: true, columns: ['section', 'subject', 'item', 'value'] }
  );

export const processingPdf = async (
  record: ProcessingRecord,
  language: string,
  fonts: string
): Promise<Buffer> => {
  const t = processingTexts(language);
  const doc = newDocument({ title: t.title, language, createdAt: record.generatedAt });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pages = new Pages(doc, { fonts, rtl: isRtl(t.title), footer: (page) => String(page) });
  pages.begin(t.title);
  pages.block(t.title, TITLE);
  pages.block(
    `${new Date(record.generatedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    TEXT
  );
  let heading = '';
  for (const { section, subject, label, value } of linesOf(record, language)) {
    const wanted = subject ? `${section}: ${subject}` : section;
    if (wanted !== heading) {
      heading = wanted;
      pages.begin(heading);
      pages.block(heading, HEADING);
    }
    pages.block(label, LABEL);
    pages.block(value, TEXT);
  }
  pages.end();
  await done;
  return Buffer.concat(chunks);
};
