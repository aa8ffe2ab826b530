import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type Router from '@koa/router';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Serves the widget's files to any website: they hold no data, and what they may talk to is decided elsewhere.
 * The app's files carry a hash in their name and never change; the loader is asked for again after some minutes.
 */
export const serveAssets = (router: Router, directory: string): void => {
  const serve = async (ctx: Router.RouterContext, file: string, cacheControl: string) => {
    const type = TYPES[path.extname(file)];
    if (!type) return;
    try {
      const content = await readFile(path.join(directory, file));
      ctx.set({
        'Cache-Control': cacheControl,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      });
      ctx.etag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
      ctx.type = type;
      ctx.status = 200;
      if (ctx.fresh) ctx.status = 304;
      else ctx.body = content;
    } catch (error) {
      if (!isMissing(error)) throw error;
      ctx.status = 404;
    }
  };
  router.get('/embed.js', (ctx) => serve(ctx, 'embed.js', 'public, max-age=300'));
  router.get('/app/:file([\\w.-]+)', (ctx) =>
    serve(
      ctx,
      path.join('app', path.basename(ctx.params.file ?? '')),
      'public, max-age=31536000, immutable'
    )
  );
};
