import fs from 'node:fs';
import path from 'node:path';
import type { Weight } from './layout.rules';

/** Fonts in the order in which a character is looked for; files as `scripts/copy-fonts.mjs` puts them. */
const FAMILIES = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'arabic'] as const;

interface Fontkit {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The document's fonts, and which of them can show a character. */
export class Fonts {
  private readonly loaded = new Map<string, Fontkit>();

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    folder: string
  ) {
    for (const family of FAMILIES) {
      for (const weight of ['regular', 'bold'] as const) {
        const name = `${family}-${weight}`;
        doc.registerFont(name, fs.readFileSync(path.join(folder, `${name}.woff`)));
      }
    }
  }

  /** Name of the first font that has the character; nothing when none has. */
  fontOf(character: string, weight: Weight): string | undefined {
    const code = character.codePointAt(0) ?? 0;
    return FAMILIES.map((family) => `${family}-${weight}`).find((name) =>
      this.fontkit(name).hasGlyphForCodePoint(code)
    );
  }

  private fontkit(name: string): Fontkit {
    let font = this.loaded.get(name);
    if (!font) {
      this.doc.font(name);
      // pdfkit keeps fontkit's font on its own; there is no other way to ask what a font can show.
      font = (this.doc as unknown as { _font: { font: Fontkit } })._font.font;
      this.loaded.set(name, font);
    }
    return font;
  }
}
