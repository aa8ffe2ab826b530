import type { Browser } from 'playwright-core';
import {
  describeInBrowser,
  openPage,
  startWebsite,
  websiteOrigin,
  type TestStrapi,
} from '../support';
import { startDemo } from './support/demo';
import { VisitorAtPage } from './support/people';

describeInBrowser('what the widget does before and after the visitor acts', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
  });

  const leftBehind = (page: VisitorAtPage['page']) =>
    page.evaluate(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
    }));

  it('T40: leaves nothing behind and asks for nothing but the loader', async () => {
    const { page, requests } = await openPage(chromium);
    await page.goto(website, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /^Chat/ }).waitFor();
    expect(requests.filter((address) => !address.startsWith(`${website}/`))).toEqual([
      `${strapi.url}/live-chat/embed.js`,
    ]);
    expect(await leftBehind(page)).toEqual({
      cookies: '',
      local: [],
      session: [],
      databases: 0,
      caches: [],
    });
    expect(await page.context().cookies()).toEqual([]);
  });

  it('asks no third party for anything, also while chatting', async () => {
    const visitor = await VisitorAtPage.visit(chromium, website);
    await visitor.open();
    await visitor.start('Only the two of us, please.');
    const own = [website, strapi.url, strapi.url.replace('http', 'ws')];
    const foreign = visitor.watched.requests.filter(
      (address) => !own.some((origin) => address.startsWith(`${origin}/`))
    );
    expect(foreign).toEqual([]);
    expect(visitor.watched.errors).toEqual([]);
    const { cookies, local } = await leftBehind(visitor.page);
    expect({ cookies, local }).toEqual({ cookies: '', local: [] });
  });

  it('says on a website that is not listed what to add where', async () => {
    const elsewhere = await websiteOrigin();
    await startWebsite(strapi, elsewhere);
    const { page } = await openPage(chromium);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(elsewhere, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /^Chat/ }).click();
    await page.getByText('Chat is not available here').waitFor();
    expect(said.join('\n')).toContain(elsewhere);
    expect(said.join('\n')).toMatch(/Websites|origins/);
  });
});
