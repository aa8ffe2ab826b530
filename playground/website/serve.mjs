import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachmentOf, mailboxHtml, readMails } from './mailbox.mjs';

/**
 * The demo website: a small company's pages, on another origin than Strapi, under a policy that allows
 * itself and the CMS and nothing inline. No framework, so that what it shows holds for any website.
 */

const here = path.dirname(fileURLToPath(import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Addresses below this one are all answered by its page, which routes by itself. */
const SINGLE_PAGE = '/account';

/** The policy of a careful website: itself, and the origin of the chat. */
export const contentSecurityPolicy = (cms) => {
  const socket = cms.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    `script-src 'self' ${cms}`,
    `connect-src 'self' ${cms} ${socket}`,
    `style-src 'self' ${cms}`,
    `img-src 'self' ${cms}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const pageName = (pathname) => {
  if (pathname === SINGLE_PAGE || pathname.startsWith(`${SINGLE_PAGE}/`)) return 'account';
  const name = pathname.replace(/^\/|\/$/g, '') || 'home';
  return /^[a-z]+$/.test(name) ? name : undefined;
};

const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? '');

const layOut = async (values) =>
  fill(await fs.readFile(path.join(here, 'layout.html'), 'utf8'), values);

/** A page is a fragment; its first line is a comment with language, direction and title. */
const render = async (name, cms) => {
  const fragment = await fs.readFile(path.join(here, 'pages', `${name}.html`), 'utf8');
  const head = /^<!-- (\w+) (ltr|rtl) (.+) -->\n/.exec(fragment);
  if (!head) throw new Error(`The page ${name} does not begin with its comment`);
  const [comment, lang, dir, title] = head;
  const values = { lang, dir, title, cms };
  return layOut({ ...values, main: fill(fragment.slice(comment.length), values) });
};

/** Where the demo keeps its mails. */
const MAILS = path.join(here, '..', '.tmp', 'mail');

/** Names under which a browser on this machine knows it: another website must not get at the mails by a name of its own. */
const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

const mailbox = async (pathname, { cms, mails, host }) => {
  if (!LOCAL.test(host)) return undefined;
  if (pathname !== '/mailbox') return attachmentOf(mails, pathname);
  const main = mailboxHtml(await readMails(mails));
  return html(await layOut({ lang: 'en', dir: 'ltr', title: 'Mailbox', cms, main }));
};

const asset = async (pathname) => {
  const type = TYPES[path.extname(pathname)];
  if (!type || !/^\/assets\/[\w.-]+$/.test(pathname)) return undefined;
  return { type, body: await fs.readFile(path.join(here, pathname)) };
};

const html = (body) => ({ type: 'text/html; charset=utf-8', body });

const answer = async (pathname, { cms, pages, mails, host }) => {
  if (pathname === '/mailbox' || pathname.startsWith('/mailbox/')) {
    return mailbox(pathname, { cms, mails, host });
  }
  if (pages[pathname] !== undefined) return html(pages[pathname].replaceAll('{{cms}}', cms));
  const name = pageName(pathname);
  return name ? html(await render(name, cms)) : asset(pathname);
};

/**
 * Starts the website.
 * @param {import('./serve.d.mts').WebsiteOptions} options
 * @returns {Promise<import('./serve.d.mts').Website>}
 */
export const serveWebsite = async ({
  cms,
  port = 0,
  host = 'localhost',
  csp,
  pages = {},
  mails = MAILS,
}) => {
  const policy = csp === undefined ? contentSecurityPolicy(cms) : csp;
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader('Cache-Control', 'no-cache');
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    answer(pathname, { cms, pages, mails, host: request.headers.host ?? '' })
      .catch((error) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)))
      .then(
        (found) => {
          response.statusCode = found ? 200 : 404;
          response.setHeader('Content-Type', found?.type ?? 'text/plain; charset=utf-8');
          if (found?.disposition) response.setHeader('Content-Disposition', found.disposition);
          response.end(found?.body ?? 'This page does not exist.');
        },
        (error) => {
          response.statusCode = 500;
          response.end(`The demo website failed: ${error.message}`);
        }
      );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    // Named or not, the demo is for this machine alone.
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://${host}:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
