import type { StoreInfo, StorePlan } from '../../../../protocol';
import { exportTexts, storeLabel } from '../export';
import { isRtl, newDocument, Pages, type Style } from '../../foundation/documents';
import { receiptTexts } from './texts';

/** What a receipt tells. Nothing in it leads to anybody. */
export interface ReceiptFacts {
  language: string;
  reference: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
  plan: readonly StorePlan[];
  stores: readonly StoreInfo[];
  receivers: readonly string[];
  controller: string;
}

/** A receipt as paragraphs: the same in the mail and in the PDF (R21). */
export const receiptOf = (
  facts: ReceiptFacts
): { subject: string; title: string; lines: string[] } => {
  const t = receiptTexts(facts.language);
  const words = exportTexts(facts.language);
  const date = new Intl.DateTimeFormat(facts.language, { dateStyle: 'long', timeZone: 'UTC' });
  const nameOf = (key: string) =>
    storeLabel(words, facts.stores.find((store) => store.key === key) ?? { key, fields: [] });
  const lines = facts.plan.flatMap((one) => [
    ...(one.delete > 0 ? [t.deleted(nameOf(one.store), one.delete)] : []),
    ...(one.anonymise > 0 ? [t.anonymised(nameOf(one.store), one.anonymise)] : []),
    ...(one.keep > 0 && one.ground
      ? [t.kept(nameOf(one.store), one.keep, t.grounds[one.ground])]
      : []),
  ]);
  return {
    subject: t.subject(facts.reference),
    title: t.title,
    lines: [
      t.hello,
      t.done(date.format(facts.at), facts.reference),
      lines.map((line) => `– ${line}`).join('\n'),
      ...(facts.receivers.length > 0 ? [t.receivers(facts.receivers.join(', '))] : []),
      t.proof,
      t.complaint,
      [t.closing, facts.controller].filter(Boolean).join('\n'),
    ].filter((line) => line !== ''),
  };
};

const TITLE: Style = { size: 18, weight: 'bold', after: 14, tag: 'H1' };
const TEXT: Style = { size: 10, weight: 'regular', after: 10, tag: 'P' };

/** The receipt as a PDF. */
export const receiptPdf = async (facts: ReceiptFacts, fonts: string): Promise<Buffer> => {
  const { title, lines } = receiptOf(facts);
  const doc = newDocument({ title, language: facts.language, createdAt: facts.at });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pages = new Pages(doc, { fonts, rtl: isRtl(title) });
  pages.block(title, TITLE);
  for (const line of lines.flatMap((paragraph) => paragraph.split('\n'))) pages.block(line, TEXT);
  pages.end();
  await done;
  return Buffer.concat(chunks);
};
