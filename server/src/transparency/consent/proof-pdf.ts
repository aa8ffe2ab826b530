import { consentStateOf, type StoredConsent } from '../../../../protocol';
import { privacyTexts } from '../texts';
import { proofLines } from './receipt.rules';
import { isRtl, newDocument, Pages, type Style } from '../../foundation/documents';

const BODY = 10;
const TITLE: Style = { size: 18, weight: 'bold', after: 14, tag: 'H1' };
const HEADING: Style = { size: BODY, weight: 'bold', after: 2, tag: 'H2' };
const TEXT: Style = { size: BODY, weight: 'regular', after: 10, tag: 'P' };

/**
 * The proof of one consent as a PDF (R7): what was shown, when, and what was answered, in the record's own language,
 * the whole notice included, and everything that came before and after.
 * @param fontsFolder folder of the fonts that the build copies
 */
export const proofPdf = async (
  consent: StoredConsent,
  history: readonly StoredConsent[],
  fontsFolder: string
): Promise<Buffer> => {
  const { record } = consent;
  const t = privacyTexts(record.language);
  const doc = newDocument({ title: t.receipt.title, language: record.language });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pages = new Pages(doc, { fonts: fontsFolder, rtl: isRtl(t.receipt.title) });
  pages.block(t.receipt.title, TITLE);
  for (const { label, value } of proofLines(consent)) {
    pages.block(label, HEADING);
    pages.block(value, TEXT);
  }
  if (history.length > 1) {
    for (const { record: other } of history) {
      pages.block(
        `${other.at.slice(0, 19).replace('T', ' ')} UTC – ${t.state[consentStateOf(other)]} – ${t.method[other.method]} – ${other.recordId}`,
        { ...TEXT, after: 2 }
      );
    }
  }
  if (record.notice) {
    pages.block(t.receipt.notice(record.notice.version, record.notice.sha256), HEADING);
    for (const paragraph of record.notice.text.split('\n\n')) pages.block(paragraph, TEXT);
  }
  pages.end();
  await done;
  return Buffer.concat(chunks);
};
