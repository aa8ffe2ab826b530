import type { Browser } from 'playwright-core';
import type {} from '../../widget/src/npm/globals';
import {
  demoAccount,
  describeInBrowser,
  logInToPanel,
  openPage,
  type TestStrapi,
} from '../support';
import { examplesOf } from '../support/reference';
import { startDemo } from './support/demo';
import { VisitorAtPage } from './support/people';

describeInBrowser('the demo website, on another origin than Strapi', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
  });

  it('asks for nothing but the loader before the chat is opened', async () => {
    const { page, errors, requests } = await openPage(chromium);
    await page.goto(`${website}/pricing`, { waitUntil: 'networkidle' });
    const elsewhere = requests.filter((address) => !address.startsWith(`${website}/`));
    expect(elsewhere).toEqual([`${strapi.url}/live-chat/embed.js`]);
    expect(errors).toEqual([]);
  });

  it('shows the launcher under its policy, in a page that loads no more pages', async () => {
    const { page, errors } = await openPage(chromium);
    await page.goto(`${website}/account`);
    await page.getByRole('link', { name: 'Invoices' }).click();
    await page.getByRole('heading', { name: 'Invoices' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/account/invoices');
    await page.getByRole('button', { name: 'Chat' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('does what the examples of its reference say, in their order', async () => {
    const visitor = await VisitorAtPage.visit(chromium, `${website}/pricing`);
    const { page } = visitor;
    await page.waitForFunction(() => window.liveChat !== undefined);
    await page.evaluate((sheets) => {
      document.adoptedStyleSheets = sheets.map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
    }, examplesOf('css'));
    const examples = examplesOf('js');
    expect(examples.length).toBe(6);
    // Each as a script of its own would run.
    for (const code of examples) await page.evaluate(`(() => {${code}})()`);

    const launcher = page.locator('live-chat').getByRole('button', { name: 'Chat' });
    const look = await launcher.evaluate((button) => {
      const { backgroundColor, borderRadius, bottom } = getComputedStyle(button);
      return { backgroundColor, borderRadius, bottom };
    });
    expect(look).toEqual({
      backgroundColor: 'rgb(11, 110, 79)',
      borderRadius: '12px',
      bottom: '80px',
    });
    const told = () =>
      page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset)));
    expect(await told()).toMatchObject({ chat: 'function', opened: 'yes', closed: 'yes' });

    // `stop()` has ended the first listener; the form knows who was named.
    await page.evaluate(() => delete document.body.dataset.opened);
    await visitor.open();
    await page.locator('live-chat').getByRole('textbox', { name: 'Your message' }).waitFor();
    expect((await told()).opened).toBeUndefined();
    const values = await page
      .locator('live-chat')
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(values).toEqual(expect.arrayContaining(['Robin', 'robin@example.com']));
    await page.evaluate(() => window.liveChat?.destroy());
    expect(await page.locator('live-chat').count()).toBe(0);
    expect(await page.evaluate(() => window.liveChat)).toBeUndefined();
  });

  it('has an admin panel that an agent can log in to', async () => {
    const { page } = await openPage(chromium);
    await logInToPanel(page, strapi, demoAccount('agent'));
    expect(new URL(page.url()).pathname).toMatch(/^\/admin/);
  });
});
