import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './lib/build.mjs';
import { findBrowser } from './lib/browser.mjs';
import { at, playground } from './lib/paths.mjs';
import { ensurePlaygroundEnv } from './lib/playground-env.mjs';
import { findPort } from './lib/ports.mjs';
import { say } from './lib/print.mjs';
import { serveWebsite } from '../playground/website/serve.mjs';

/**
 * `npm run screenshots`: makes the pictures of README.md from the running demo, on a database of its own:
 * `docs/images/overview.png`, and `widget.png`, `widget-dark.png`, `widget-phone.png`, `inbox.png`, `inbox-dark.png`.
 */

const IMAGES = at('docs/images');
const accounts = JSON.parse(
  fs.readFileSync(path.join(playground, 'src/seed/accounts.json'), 'utf8')
);

const startDemo = async (folder) => {
  ensurePlaygroundEnv();
  const { port } = await findPort(1437);
  const { port: websitePort } = await findPort(4100);
  const child = fork(at('scripts/lib/strapi-child.cjs'), {
    cwd: playground,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      LOG_LEVEL: 'error',
      PORT: String(port),
      LIVE_CHAT_SEED: '1',
      LIVE_CHAT_ORIGINS: `http://localhost:${websitePort}`,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
    },
  });
  await once(child, 'message');
  const cms = `http://localhost:${port}`;
  const website = await serveWebsite({ cms, port: websitePort });
  return {
    cms,
    website: website.url,
    stop: async () => {
      await website.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const newPage = async (browser, options) => {
  const context = await browser.newContext({ deviceScaleFactor: 2, ...options });
  const page = await context.newPage();
  return page;
};

const agentPage = async (browser, cms, colorScheme) => {
  const page = await newPage(browser, { viewport: { width: 1440, height: 860 }, colorScheme });
  await page.goto(`${cms}/admin/auth/login`);
  await page.getByLabel('Email').fill('anna@example.test');
  await page.locator('input[name=password]').fill(accounts.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await page.goto(`${cms}/admin/plugins/live-chat`);
  // Strapi's own announcement is not the subject of the picture.
  const banner = page.getByRole('button', { name: /^(close|dismiss)/i }).first();
  await banner.waitFor({ timeout: 5_000 }).then(
    () => banner.click(),
    () => say('  no announcement to close')
  );
  await page.getByRole('button', { name: /^Waiting/ }).waitFor();
  return page;
};

const openWidget = async (browser, website, options) => {
  const page = await newPage(browser, { viewport: { width: 1280, height: 860 }, ...options });
  await page.goto(`${website}/pricing`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^Chat/ }).click();
  await page.getByRole('textbox', { name: 'Your message' }).waitFor();
  return page;
};

const startChat = async (page) => {
  await page.getByLabel('Your name').fill('Noor');
  await page.getByLabel('What is it about?').selectOption({ label: 'Sales' });
  await page
    .getByRole('textbox', { name: 'Your message' })
    .fill('Hello, is the Family box bike free for the first weekend of December?');
  await page.getByRole('button', { name: /Start chat|Send message/ }).click();
  await page.getByRole('log').waitFor();
};

const answer = async (agent) => {
  await agent
    .getByText(/is the Family box bike free/)
    .first()
    .click();
  await agent.getByRole('button', { name: 'Take chat' }).first().click();
  const composer = agent.getByRole('textbox', { name: /Answer to/ });
  for (const text of [
    'Hello Noor, it is. Friday evening or Saturday morning?',
    'Both work: https://www.example.com/booking',
  ]) {
    await composer.fill(text);
    await composer.press('Enter');
  }
};

const shot = async (page, name, options = {}) => {
  await page.screenshot({ path: path.join(IMAGES, name), animations: 'disabled', ...options });
  say(`  docs/images/${name}`);
};

const dataUrl = (name) =>
  `data:image/png;base64,${fs.readFileSync(path.join(IMAGES, name)).toString('base64')}`;

/** Inbox and widget side by side, as on two screens. */
const overview = async (browser) => {
  const page = await newPage(browser, { viewport: { width: 1600, height: 760 } });
  await page.setContent(`<style>
    body { margin: 0; height: 760px; display: flex; gap: 32px; align-items: center; justify-content: center;
      background: linear-gradient(135deg, #eef1f6, #dfe7ee); }
    img { border-radius: 12px; box-shadow: 0 12px 40px rgb(20 30 50 / 22%); display: block; }
  </style><img height="640" src="${dataUrl('inbox.png')}"><img height="640" src="${dataUrl('widget.png')}">`);
  await shot(page, 'overview.png');
};

const main = async () => {
  await ensureBuilt();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH');
  fs.mkdirSync(IMAGES, { recursive: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-screenshots-'));
  const demo = await startDemo(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const agent = await agentPage(browser, demo.cms, 'light');
    const visitor = await openWidget(browser, demo.website, { colorScheme: 'light' });
    await startChat(visitor);
    await answer(agent);
    await visitor.getByRole('log').getByText('Both work').waitFor();
    await visitor.getByRole('textbox', { name: 'Your message' }).fill('Saturday morning, please.');
    await visitor.keyboard.press('Enter');
    await agent.getByRole('log').getByText('Saturday morning').waitFor();
    await visitor.getByText('Seen').first().waitFor();
    await shot(visitor, 'widget.png', { clip: { x: 850, y: 100, width: 430, height: 760 } });
    await shot(agent, 'inbox.png');
    await visitor.emulateMedia({ colorScheme: 'dark' });
    await shot(visitor, 'widget-dark.png', { clip: { x: 850, y: 100, width: 430, height: 760 } });
    const phone = await openWidget(browser, demo.website, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await shot(phone, 'widget-phone.png');
    await shot(await agentPage(browser, demo.cms, 'dark'), 'inbox-dark.png');
    await overview(browser);
  } finally {
    await browser.close();
    await demo.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

await main();
