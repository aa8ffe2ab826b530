import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onCleanup } from './cleanup';

/** Quiet, and without the connections that Chromium makes of its own accord. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser that was found, or nothing. */
export const browserPath = (): string | undefined =>
  process.env.LIVE_CHAT_TEST_BROWSER || undefined;

/** `describe`, or `describe.skip` on a machine without a browser; `npm test` names it as missing. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (browserPath()) describe(name, tests);
  else describe.skip(name, tests);
};

/** Chromium, on a profile of its own. Closed by itself at the end of the test file. */
export const browser = async (): Promise<Browser> => {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH');
  const launched = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  onCleanup(() => launched.close());
  return launched;
};

/** A page with a memory of what went wrong and of what it asked for. */
export interface WatchedPage {
  page: Page;
  /** Errors of the page: uncaught ones, and what the console shows as an error (a breach of the CSP, too). */
  errors: string[];
  /** Addresses of all requests, in order; web sockets included. */
  requests: string[];
}

/** A new page in a context of its own, as for another person. */
export const openPage = async (
  from: Browser,
  options: BrowserContextOptions = {}
): Promise<WatchedPage> => {
  const context = await from.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  return { page, errors, requests };
};

/** Logs in to the admin panel as a person does. */
export const logInToPanel = async (
  page: Page,
  strapi: { url: string },
  account: { email: string; password: string }
): Promise<void> => {
  await page.goto(`${strapi.url}/admin/auth/login`);
  await page.getByLabel('Email').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
};
