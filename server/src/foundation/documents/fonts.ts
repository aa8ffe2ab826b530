import fs from 'node:fs';
import { candidates } from './families.rules';
import { fontFile, tellMissing } from './font-files';
import type { Measure, Weight } from './layout.types';
import { openTypeOf } from './woff.rules';

interface Fontkit {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Entries of a cache, after which it begins anew: memory stays bounded, whatever is written. */
const KEPT = 20_000;

/** A map that forgets everything when it is full. */
class Cache<T> {
  private readonly map = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.map.get(key);
    if (known !== undefined || this.map.has(key)) return known as T;
    if (this.map.size >= KEPT) this.map.clear();
    const value = make();
    this.map.set(key, value);
    return value;
  }
}

/** The document's fonts, each loaded when a character first needs it, and which of them can show what. */
export class Fonts {
  /** `undefined`: one that is not installed. */
  private readonly loaded = new Map<string, Fontkit | undefined>();
  private readonly found = {
    regular: new Cache<string | undefined>(),
    bold: new Cache<string | undefined>(),
  };
  private readonly widths = new Cache<number>();

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly folder: string
  ) {}

  /** @param size in points */
  measure(size: number): Measure {
    return {
      fontOf: (characters, weight) => this.fontOf(characters, weight),
      widthOf: (text, font) => this.widthOf(text, font) * size,
    };
  }

  /** Makes a font the document's current one. */
  use(name: string): PDFKit.PDFDocument {
    this.fontkit(name);
    return this.doc.font(name);
  }

  private fontOf(characters: string, weight: Weight): string | undefined {
    return this.found[weight].get(characters, () => {
      const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
      return candidates(characters, weight).find((name) => {
        const font = this.fontkit(name);
        if (!font) tellMissing(name, characters);
        return font !== undefined && codes.every((code) => font.hasGlyphForCodePoint(code));
      });
    });
  }

  /** In ems. */
  private widthOf(text: string, font: string): number {
    return this.widths.get(`${font} ${text}`, () => this.use(font).fontSize(1).widthOfString(text));
  }

  private fontkit(name: string): Fontkit | undefined {
    if (!this.loaded.has(name)) this.loaded.set(name, this.load(name));
    return this.loaded.get(name);
  }

  private load(name: string): Fontkit | undefined {
    const file = fontFile(this.folder, name);
    if (file === undefined) return undefined;
    this.doc.registerFont(name, openTypeOf(fs.readFileSync(file)));
    this.doc.font(name);
    // pdfkit keeps fontkit's font on its own; there is no other way to ask what a font can show.
    return (this.doc as unknown as { _font: { font: Fontkit } })._font.font;
  }
}
