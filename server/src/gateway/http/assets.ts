import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type Router from '@koa/router';
import type { Settings } from '../../../../protocol';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Where the loader takes the settings' colour and position, before it may ask for anything. */
const APPEARANCE_PLACE = '"%LIVE_CHAT_APPEARANCE%":0';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The file's content, or nothing where there is no such file. */
const read = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The appearance as members of an object in JavaScript; both values are checked when they are set. */
const appearanceCode = ({ color, position }: Settings['appearance']): string =>
  [`"position":${JSON.stringify(position)}`, ...(color ? [`"color":${JSON.stringify(color)}`] : [])]
    .join(',')
    .replaceAll('<', '\\u003c');

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
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  ctx.status = 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = content;
};

const answer = (
  ctx: Router.RouterContext,
  file: string,
  content: Buffer | string | undefined,
  cacheControl: string
): void => {
  const type = TYPES[path.extname(file)];
  if (content === undefined || !type) {
    ctx.status = 404;
    return;
  }
  ctx.set({
    'Cache-Control': cacheControl,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  ctx.etag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  ctx.status = 200;
  ctx.type = type;
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = content;
};

/**
 * Serves the widget's files to any website: they hold no data, and what they may talk to is decided elsewhere.
 * The app's files carry a hash in their name and never change; the loader is asked for again after some minutes.
 * The pages are this server's own.
 */
export const serveAssets = (
  router: Router,
  directory: string,
  appearance: () => Promise<Settings['appearance']>
): void => {
  router.get('/embed.js', async (ctx) => {
    const loader = await read(path.join(directory, 'embed.js'));
    const code = loader
      ?.toString('utf8')
      .replace(APPEARANCE_PLACE, appearanceCode(await appearance()));
    answer(ctx, 'embed.js', code, 'public, max-age=300');
  });
  router.get('/app/:file([\\w.-]+)', async (ctx) => {
    // The pattern lets no slash through; what is left cannot leave the folder.
    const file = path.basename(ctx.params.file ?? '');
    const content = await read(path.join(directory, 'app', file));
    answer(ctx, file, content, 'public, max-age=31536000, immutable');
  });
  for (const { name, frameAncestors } of PAGES) {
    router.get(`/${name}`, async (ctx) => {
      answerPage(ctx, await read(path.join(directory, `${name}.html`)), frameAncestors);
    });
  }
};
