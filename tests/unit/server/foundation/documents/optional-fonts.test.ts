import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { missingFonts, newDocument, Pages } from '../../../../../server/src/foundation/documents';
import { pdfText } from '../../../../support/pdf';
import { buildExport, type Built } from '../../rights/export/support/build';

const WORDS = { Chinese: '您好世界', Japanese: 'こんにちは', Korean: '안녕하세요' };

const pdfOf = async (text: string, fonts: string): Promise<Buffer> => {
  const doc = newDocument({ title: 'Words', language: 'en' });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const pages = new Pages(doc, { fonts, rtl: false });
  pages.begin();
  pages.block(text, { size: 10, weight: 'regular', after: 0, tag: 'P' });
  pages.end();
  return whole;
};

/** A server without the optional packages: neither the plugin's folder nor the application's finds them. */
const elsewhere = (fonts: string): string => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'live-chat-fonts-'));
  fs.cpSync(fonts, folder, { recursive: true });
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
  return folder;
};

describe('fonts that an application may install', () => {
  let built: Built;
  const folders: string[] = [];
  beforeAll(async () => {
    built = await buildExport();
  }, 60_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await built.remove();
    for (const folder of folders) fs.rmSync(folder, { recursive: true });
  });

  it('R11: without them no word is lost, and the log says once which package is missing', async () => {
    const folder = elsewhere(built.fonts);
    folders.push(folder);
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);

    const { text, spoken } = await pdfText(
      await pdfOf(`Hi — ${Object.values(WORDS).join(' ')} ${WORDS.Chinese}`, folder)
    );
    const said = [text, ...spoken].join(' ').replace(/\s/g, '');
    for (const word of Object.values(WORDS)) expect(said).toContain(word);
    expect(said).not.toContain('[U+');
    expect(warn.mock.calls.map(([message]) => /@\S+/.exec(String(message))?.[0]).sort()).toEqual([
      '@fontsource/noto-sans-jp',
      '@fontsource/noto-sans-kr',
      '@fontsource/noto-sans-sc',
    ]);
    for (const [message] of warn.mock.calls) expect(message).not.toContain(WORDS.Chinese);
  });

  it('arrows and dashes call for no font of Chinese', async () => {
    const folder = elsewhere(built.fonts);
    folders.push(folder);
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await pdfOf('a ⇄ b ① ─ 、', folder);
    expect(warn).not.toHaveBeenCalled();
  });

  it('the status names those that are missing, and none where all are installed', () => {
    expect(missingFonts(built.fonts)).toEqual([]);
    const folder = elsewhere(built.fonts);
    folders.push(folder);
    expect(missingFonts(folder).map(({ writing }) => writing)).toEqual([
      'Chinese',
      'Japanese',
      'Korean',
    ]);
  });
});
