import { breakLines } from './break.rules';
import { hasRtl, isRtl } from './direction.rules';
import { MARGIN } from './document';
import { isSpoken } from './families.rules';
import { Fonts } from './fonts';
import type { Measure, Run, Weight } from './layout.types';
import { joined, placeLine } from './place.rules';

export interface Style {
  /** In points. */
  size: number;
  weight: Weight;
  /** Space below, in points. */
  after: number;
  tag: 'H1' | 'H2' | 'H3' | 'P';
  /** Height that has to be left on the page, in points, so that a heading does not stand alone. */
  keep?: number;
  /** Colour of a bar beside the text, and how far the text stands away from the margin. */
  bar?: string;
  indent?: number;
  color?: string;
}

interface Options {
  /** Folder of the fonts that the build copies. */
  fonts: string;
  rtl: boolean;
  /** What stands below each page. */
  footer?: (page: number) => string;
}

const FOOTER: Style = { size: 8, weight: 'regular', after: 0, tag: 'P', color: '#555555' };

/** Writes text of any script and direction on pages, one tagged block after the other. */
export class Pages {
  private y = MARGIN;
  private page = 1;
  private readonly fonts: Fonts;
  private section: PDFKit.PDFStructureElement | undefined;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly options: Options
  ) {
    this.fonts = new Fonts(doc, options.fonts);
    this.footer();
  }

  /** A part of the document of its own, until the next one; its title stands in the list of bookmarks. */
  begin(bookmark?: string): void {
    this.endSection();
    this.section = this.doc.struct('Sect');
    this.doc.addStructure(this.section);
    if (bookmark !== undefined) this.doc.outline.addItem(bookmark);
  }

  end(): void {
    this.endSection();
    this.doc.end();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN;
    this.page += 1;
    this.footer();
  }

  block(text: string, style: Style): void {
    const measure = this.fonts.measure(style.size);
    const width = this.doc.page.width - 2 * MARGIN - (style.indent ?? 0);
    const height = style.size * 1.5;
    this.leave(height + (style.keep ?? 0));
    const rtl = this.options.rtl ? hasRtl(text) : isRtl(text);
    const block = this.doc.struct(style.tag);
    if (this.section) this.section.add(block);
    else this.doc.addStructure(block);
    for (const line of breakLines(text, width, style.weight, measure)) {
      this.leave(height);
      if (style.bar) this.bar(style.bar, height);
      block.add(this.doc.markStructureContent(style.tag));
      this.line(line, rtl, style, measure, width, this.y);
      this.doc.endMarkedContent();
      this.y += height;
    }
    block.end();
    this.y += style.after;
  }

  private endSection(): void {
    this.section?.end();
    this.section = undefined;
  }

  private leave(height: number): void {
    if (this.y + height > this.doc.page.height - MARGIN) this.newPage();
  }

  /** Things that are no content: readers for blind people pass them over. */
  private artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  private footer(): void {
    const text = this.options.footer?.(this.page);
    if (text === undefined) return;
    this.artifact('Pagination', () => {
      const width = this.doc.page.width - 2 * MARGIN;
      const y = this.doc.page.height - MARGIN * 0.7;
      this.line(text, hasRtl(text), FOOTER, this.fonts.measure(FOOTER.size), width, y);
    });
  }

  private bar(color: string, height: number): void {
    const x = this.options.rtl ? this.doc.page.width - MARGIN - 2 : MARGIN;
    this.artifact('Layout', () => {
      this.doc.rect(x, this.y, 2, height).fill(color);
    });
  }

  private line(
    line: string,
    rtl: boolean,
    style: Style,
    measure: Measure,
    width: number,
    y: number
  ): void {
    const pieces = joined(placeLine(line, rtl, style.weight, measure));
    const used = pieces.reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : piece.width), 0);
    // Fonts differ in height: what stands on one line stands on one baseline.
    const baseline = y + style.size * 1.1;
    let x = this.options.rtl ? MARGIN + width - used : MARGIN + (style.indent ?? 0);
    this.doc.fillColor(style.color ?? 'black');
    for (const piece of pieces) {
      if ('gap' in piece) x += piece.gap;
      else {
        this.run(piece, x, baseline, style.size);
        x += piece.width;
      }
    }
  }

  private run({ text, font, rtl }: Run, x: number, baseline: number, size: number): void {
    // Letters that are drawn in parts or in another order carry no text of their own: it is said beside them.
    const spoken = rtl || isSpoken(font);
    if (spoken) this.doc.markContent('Span', { actual: text });
    this.fonts
      .use(font)
      .fontSize(size)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (spoken) this.doc.endMarkedContent();
  }
}
