import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type Router from '@koa/router';
import type { FormLook, Settings } from '../../../../../protocol';
import { preferredCoding, type Coding } from '../../../foundation/http';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Where the loader takes the settings' colour and position, before it may ask for anything. */
const APPEARANCE_PLACE = '"%LIVE_CHAT_APPEARANCE%":0';

/** What the file system says of a name that is no file's: of none, of a folder's, of one below a file, of too long a one. */
const NO_FILE = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NO_FILE.includes(String(error.code));

/** The file's content, or nothing where there is no such file. */
const read = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** What the loader knows of its looks, before it may ask for anything. */
export interface Looks {
  appearance: Settings['appearance'];
  /** Those of forms; none where no form has one. */
  forms: readonly FormLook[];
}

const asCode = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The appearance as members of an object in JavaScript; all values are checked when they are set. What chooses among
 * forms (`chooser`) travels where there is something to choose.
 */
const appearanceCode = ({ appearance, forms }: Looks, chooser: string): string => {
  const { color, position } = appearance;
  return [
    `"position":${asCode(position)}`,
    ...(color ? [`"color":${asCode(color)}`] : []),
    ...(forms.length > 0
      ? [`"look":(()=>{let LOOK;${chooser};return LOOK(${asCode(forms)})})()`]
      : []),
  ].join(',');
};

/** Nothing but files of this server, nothing inline, and nothing to send a form to. */
const contentSecurity = (frameAncestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

/** Pages that this server shows itself, and who may put them into a frame. */
const PAGES = [
  // For links in mails. The token stands after the `#`, which browsers send to nobody.
  { name: 'my-data', frameAncestors: "'none'" },
  { name: 'delivery', frameAncestors: "'none'" },
  // A conversation again, for a visitor who was answered by mail.
  { name: 'conversation', frameAncestors: "'none'" },
  // Requests by those who are known by their address alone; also for the link that confirms one.
  { name: 'privacy-request', frameAncestors: "'none'" },
  // For the form builder of the admin panel.
  { name: 'preview', frameAncestors: "'self'" },
];

const answerPage = (
  ctx: Router.RouterContext,
  content: Buffer | undefined,
  frameAncestors: string
): void => {
  // Its files are named relative to its address, so that it has just the one.
  if (!content || ctx.path.endsWith('/')) {
    ctx.status = 404;
    return;
  }
  ctx.set({
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': contentSecurity(frameAncestors),
    // Where there is no TLS, browsers mark a page's own GET requests by this alone; what is secret is behind the `#`.
    'Referrer-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  ctx.status = 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = content;
};

/** A file as it travels, in each coding. */
interface Asset {
  hash: string;
  content: Record<Coding, Buffer>;
}

const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Endings of what the build has compressed. */
const COMPRESSED = { br: '.br', gzip: '.gz' } as const;

/** A file of the build; uncoded where there is no compressed one beside it. */
const readAsset = async (file: string): Promise<Asset | undefined> => {
  const [identity, br, gzipped] = await Promise.all([
    read(file),
    read(file + COMPRESSED.br),
    read(file + COMPRESSED.gzip),
  ]);
  if (!identity) return undefined;
  return {
    hash: hashOf(identity),
    content: { identity, br: br ?? identity, gzip: gzipped ?? identity },
  };
};

const compressed = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** The loader with the settings in it. Compressed once for each of them, not for each request. */
class Loader {
  private last: { code: string; asset: Promise<Asset> } | undefined;

  constructor(
    private readonly directory: string,
    private readonly looks: () => Promise<Looks>
  ) {}

  async asset(): Promise<Asset | undefined> {
    const [loader, looks] = await Promise.all([
      read(path.join(this.directory, 'embed.js')),
      this.looks(),
    ]);
    const chooser =
      looks.forms.length > 0 ? await read(path.join(this.directory, 'look.js')) : Buffer.alloc(0);
    if (!loader || !chooser) return undefined;
    const members = appearanceCode(looks, chooser.toString('utf8').trim().replace(/;$/, ''));
    // Given by a function: texts may hold what `replace` takes for a pattern.
    const code = loader.toString('utf8').replace(APPEARANCE_PLACE, () => members);
    if (this.last?.code !== code) this.last = { code, asset: this.compress(Buffer.from(code)) };
    return this.last.asset;
  }

  private async compress(identity: Buffer): Promise<Asset> {
    const [br, gzipped] = await Promise.all([compressed.br(identity), compressed.gzip(identity)]);
    return { hash: hashOf(identity), content: { identity, br, gzip: gzipped } };
  }
}

const answer = (
  ctx: Router.RouterContext,
  file: string,
  asset: Asset | undefined,
  cacheControl: string
): void => {
  const type = TYPES[path.extname(file)];
  if (!asset || !type) {
    ctx.status = 404;
    return;
  }
  const asked = preferredCoding(ctx.get('accept-encoding'));
  const content = asset.content[asked];
  const coding = content === asset.content.identity ? 'identity' : asked;
  ctx.set({
    'Cache-Control': cacheControl,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  // A cache between keeps one for each coding, and knows which of them it has.
  ctx.vary('Accept-Encoding');
  ctx.etag = coding === 'identity' ? asset.hash : `${asset.hash}-${coding}`;
  ctx.status = 200;
  ctx.type = type;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  if (coding !== 'identity') ctx.set('Content-Encoding', coding);
  ctx.body = content;
};

/**
 * Serves the widget's files to any website: they hold no data, and what they may talk to is decided elsewhere.
 * The app's files carry a hash in their name and never change; the loader is asked for again after some minutes. All
 * travel compressed, whatever stands before this server.
 * The pages are this server's own.
 */
export const serveAssets = (
  router: Router,
  directory: string,
  looks: () => Promise<Looks>,
  guards: Router.Middleware[]
): void => {
  const loader = new Loader(directory, looks);
  router.get('/embed.js', ...guards, async (ctx) => {
    answer(ctx, 'embed.js', await loader.asset(), 'public, max-age=300, must-revalidate');
  });
  router.get('/app/:file([\\w.-]+)', ...guards, async (ctx) => {
    // The pattern lets no slash through; what is left cannot leave the folder.
    const file = path.basename(ctx.params.file ?? '');
    // What is compressed for a file is no file to ask for.
    const asset =
      path.extname(file) in TYPES && (await readAsset(path.join(directory, 'app', file)));
    answer(ctx, file, asset || undefined, 'public, max-age=31536000, immutable');
  });
  // Whatever else is asked for there is no file, and nothing for Strapi to look for.
  router.get('/app/(.*)', ...guards, (ctx) => {
    ctx.status = 404;
  });
  for (const { name, frameAncestors } of PAGES) {
    router.get(`/${name}`, ...guards, async (ctx) => {
      answerPage(ctx, await read(path.join(directory, `${name}.html`)), frameAncestors);
    });
  }
};
