import PDFDocument from 'pdfkit';
import type { StoredConsent } from '../../../protocol';
import { privacyTexts, proofLines } from '../consent';
import { Fonts } from './fonts';
import { breakLines, hasRtl, isRtl, placeLine, type Measure, type Weight } from './layout.rules';

const MARGIN = 56;
const BODY = 10;

interface Style {
  size: number;
  weight: Weight;
  /** Space below, in points. */
  after: number;
  tag: 'H1' | 'H2' | 'P';
}

const TITLE: Style = { size: 18, weight: 'bold', after: 14, tag: 'H1' };
const HEADING: Style = { size: BODY, weight: 'bold', after: 2, tag: 'H2' };
const TEXT: Style = { size: BODY, weight: 'regular', after: 10, tag: 'P' };

/** Writes text of any direction on pages, one tagged block after the other. */
class Pages {
  private y = MARGIN;
  private readonly fonts: Fonts;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    fontsFolder: string,
    private readonly rtl: boolean
  ) {
    this.fonts = new Fonts(doc, fontsFolder);
  }

  private measure(size: number): Measure {
    return {
      fontOf: (character, weight) => this.fonts.fontOf(character, weight),
      widthOf: (text, font) => this.doc.font(font).fontSize(size).widthOfString(text),
    };
  }

  block(text: string, style: Style): void {
    const measure = this.measure(style.size);
    const width = this.doc.page.width - 2 * MARGIN;
    const height = style.size * 1.5;
    const rtl = this.rtl ? hasRtl(text) : isRtl(text);
    const block = this.doc.struct(style.tag);
    this.doc.addStructure(block);
    for (const line of breakLines(text, width, style.weight, measure)) {
      if (this.y + height > this.doc.page.height - MARGIN) {
        this.doc.addPage();
        this.y = MARGIN;
      }
      block.add(this.doc.markStructureContent(style.tag));
      this.line(line, rtl, style, measure, width);
      this.doc.endMarkedContent();
      this.y += height;
    }
    block.end();
    this.y += style.after;
  }

  private line(line: string, rtl: boolean, style: Style, measure: Measure, width: number): void {
    const pieces = placeLine(line, rtl, style.weight, measure);
    const used = pieces.reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : piece.width), 0);
    // Fonts differ in height: what stands on one line stands on one baseline.
    const baseline = this.y + style.size * 1.1;
    let x = this.rtl ? MARGIN + width - used : MARGIN;
    for (const piece of pieces) {
      if ('gap' in piece) {
        x += piece.gap;
        continue;
      }
      // Arabic letters are drawn in parts, which carry no text of their own: the words are said beside them.
      if (piece.rtl) this.doc.markContent('Span', { actual: piece.text });
      this.doc
        .font(piece.font)
        .fontSize(style.size)
        .text(piece.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (piece.rtl) this.doc.endMarkedContent();
      x += piece.width;
    }
  }
}

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
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    lang: record.language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: '',
    info: {
      Title: t.receipt.title,
      Producer: 'strapi-plugin-live-chat',
      Creator: 'strapi-plugin-live-chat',
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pages = new Pages(doc, fontsFolder, isRtl(t.receipt.title));
  pages.block(t.receipt.title, TITLE);
  for (const { label, value } of proofLines(consent)) {
    pages.block(label, HEADING);
    pages.block(value, TEXT);
  }
  if (history.length > 1) {
    for (const { record: other } of history) {
      pages.block(
        `${other.at.slice(0, 19).replace('T', ' ')} UTC – ${t.state[other.state]} – ${t.method[other.method]} – ${other.recordId}`,
        { ...TEXT, after: 2 }
      );
    }
  }
  if (record.notice) {
    pages.block(t.receipt.notice(record.notice.version, record.notice.sha256), HEADING);
    for (const paragraph of record.notice.text.split('\n\n')) pages.block(paragraph, TEXT);
  }
  doc.end();
  await done;
  return Buffer.concat(chunks);
};
