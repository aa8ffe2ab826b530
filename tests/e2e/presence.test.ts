import type { Browser, Page } from 'playwright-core';
import { demoAccount, describeInBrowser, eventually, type TestStrapi } from '../support';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

/** What the person at the screen waits at most, in milliseconds. */
const AT_ONCE = 2_000;
const WORDS = 'Is the heron bike in stock?';

/** The page keeps what it would show as a notice of the system, and looks as if nobody looked at it. */
const watchNotices = () => {
  const kept: { title: string; body: string }[] = [];
  class Notice {
    static permission = 'granted';
    constructor(title: string, { body = '' }: { body?: string } = {}) {
      kept.push({ title, body });
    }
    close() {}
  }
  Object.assign(window, { Notification: Notice, notices: kept });
  document.hasFocus = () => false;
  localStorage.setItem('live-chat:alerts', JSON.stringify({ sound: false, desktop: true }));
};

const noticesOf = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { notices: { title: string; body: string }[] }).notices
  );

/** How many things the title says that wait: those of the demo's seed, too. */
const countIn = async (page: Page): Promise<number> =>
  Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);

/** The menu's badge says that something is unread, and the title counts. */
const tellsUnread = async (page: Page) => {
  await page
    .getByTitle(/unread/i)
    .first()
    .waitFor();
  await eventually('a count in the title', async () => (await countIn(page)) > 0);
};

/** Ends the session that a page of the panel is logged in with, as a log-out in another browser would. */
const endSession = (page: Page) =>
  page.evaluate(async () => {
    const cookie = /(?:^|; )jwtToken=([^;]+)/.exec(document.cookie)?.[1];
    const token = decodeURIComponent(cookie ?? '') || localStorage.getItem('jwtToken') || '';
    const answer = await fetch('/admin/logout', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token.replace(/^"|"$/g, '')}` },
    });
    return answer.status;
  });

describeInBrowser('who is there, and what is unread', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;
  let anna: AgentAtDesk;
  let robin: VisitorAtPage;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
    anna = await AgentAtDesk.sitDown(chromium, strapi);
    robin = await VisitorAtPage.visit(chromium, `${website}/pricing`);
    await robin.open();
    await robin.start(WORDS);
    await anna.choose(WORDS);
    await anna.take();
    await robin.sees(/Anna has joined/);
  });

  it('both sides are told within two seconds that the network is gone, and are back at once', async () => {
    for (const { page } of [anna, robin]) {
      const line = page.getByText('Reconnecting… what you write is kept.').first();
      await page.context().setOffline(true);
      await line.waitFor({ timeout: AT_ONCE + 500 });
      await page.context().setOffline(false);
      await line.waitFor({ state: 'hidden', timeout: 5_000 });
    }
  });

  it('an answer in an own chat counts on every page, also after a reload, with one notice for three windows that does not say what', async () => {
    const context = anna.page.context();
    await context.addInitScript(watchNotices);
    const pages = [anna.page, await context.newPage(), await context.newPage()];
    for (const page of pages) {
      await page.goto(`${strapi.url}/admin/me`);
      await page
        .getByRole('link', { name: /live chat/i })
        .first()
        .waitFor();
    }
    await robin.write('And in blue?');
    for (const page of pages) await tellsUnread(page);
    const seen = async () => (await Promise.all(pages.map(noticesOf))).flat();
    await eventually('a notice', async () => (await seen()).length > 0);
    await pages[1]!.reload();
    await tellsUnread(pages[1]!);
    const notices = await seen();
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices)).not.toContain('blue');
    for (const page of pages.slice(1)) await page.close();
  });

  it('whoever loses the session sees nothing of visitors any more, and comes back to what they were writing', async () => {
    const { page } = anna;
    // Strapi's own page for the account has no desk; the chat is opened as its agent does it.
    await page.goto(`${strapi.url}/admin/plugins/live-chat`);
    await page.getByText('And in blue?').first().click();
    await anna.composer().fill('Half a sentence');
    const address = new URL(page.url()).pathname;
    expect(await endSession(page)).toBe(200);

    await page.getByRole('heading', { name: 'You are logged out' }).waitFor();
    const shown = await page.content();
    for (const words of [WORDS, 'And in blue?', 'Half a sentence']) {
      expect([words, shown.includes(words)]).toEqual([words, false]);
    }
    await page.getByRole('button', { name: 'Log in again' }).click();
    await page.getByLabel('Email').fill(demoAccount('agent').email);
    await page.locator('input[name=password]').fill(demoAccount('agent').password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.waitForURL((url) => url.pathname === address);
    await eventually('the draft', async () => {
      return (await anna.composer().inputValue()) === 'Half a sentence';
    });
  });

  it('an agent who has closed the browser is away to the visitor', async () => {
    await robin.waitFor('Anna is answering you');
    await anna.page.context().close();
    await robin.page.getByText('Anna is away right now').first().waitFor({ timeout: 60_000 });
  }, 90_000);
});
