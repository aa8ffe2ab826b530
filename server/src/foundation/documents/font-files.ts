import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A font that few need and that is large: taken from a package that the application may install. */
export interface OptionalFont {
  /** As `families.rules.ts` calls it. */
  name: string;
  /** npm package. */
  from: string;
  file: string;
  /** English name of what is written in it. */
  writing: 'Chinese' | 'Japanese' | 'Korean';
  /** What calls for it. */
  needs: RegExp;
}

const fontsource = (family: string, subset: string) => ({
  from: `@fontsource/${family}`,
  file: `files/${family}-${subset}-400-normal.woff`,
});

export const OPTIONAL_FONTS: readonly OptionalFont[] = [
  {
    name: 'sc-regular',
    ...fontsource('noto-sans-sc', 'chinese-simplified'),
    writing: 'Chinese',
    needs: /[\p{Script=Han}\p{Script=Bopomofo}]/u,
  },
  {
    name: 'jp-regular',
    ...fontsource('noto-sans-jp', 'japanese'),
    writing: 'Japanese',
    needs: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  {
    name: 'kr-regular',
    ...fontsource('noto-sans-kr', 'korean'),
    writing: 'Korean',
    needs: /\p{Script=Hangul}/u,
  },
];

const isNotInstalled = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'MODULE_NOT_FOUND';

/** Where a package lies as seen from a folder. */
const packageFrom = (folder: string, name: string): string | undefined => {
  try {
    const { resolve } = createRequire(path.join(folder, 'index.js'));
    return path.dirname(resolve(`${name}/package.json`));
  } catch (error) {
    if (isNotInstalled(error)) return undefined;
    throw error;
  }
};

/** As the plugin sees it, or, where the plugin lies elsewhere, as the application does. */
const installed = (folder: string, { from, file }: OptionalFont): string | undefined =>
  [folder, process.cwd()]
    .map((origin) => packageFrom(origin, from))
    .flatMap((found) => (found === undefined ? [] : [path.join(found, file)]))
    .find((found) => fs.existsSync(found));

/**
 * The file of a font, or nothing where it is an optional one that is not installed.
 * @param folder of the fonts that the build copies
 */
export const fontFile = (folder: string, name: string): string | undefined => {
  const optional = OPTIONAL_FONTS.find((font) => font.name === name);
  return optional ? installed(folder, optional) : path.join(folder, `${name}.woff`);
};

/** Optional fonts that are not installed. */
export const missingFonts = (folder: string): OptionalFont[] =>
  OPTIONAL_FONTS.filter((font) => installed(folder, font) === undefined);

const told = new Set<string>();

/** Says once what would make a document more beautiful. Nothing is lost without it: the last resort has it all. */
export const tellMissing = (name: string, characters: string): void => {
  const font = OPTIONAL_FONTS.find((one) => one.name === name);
  if (!font?.needs.test(characters) || told.has(name)) return;
  told.add(name);
  process.emitWarning(
    `live-chat: a PDF holds ${font.writing} text and was set in a coarse stand-in font. Install ${font.from} in the application for a proper one.`,
    { type: 'LiveChatWarning', code: 'LIVE_CHAT_FONT_MISSING' }
  );
};
