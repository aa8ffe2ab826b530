import type { Browser } from 'playwright-core';
import {
  demoAccount,
  describeInBrowser,
  logInToPanel,
  openPage,
  type TestStrapi,
} from '../support';
import { startDemo } from './support/demo';

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

  it('has an admin panel that an agent can log in to', async () => {
    const { page } = await openPage(chromium);
    await logInToPanel(page, strapi, demoAccount('agent'));
    expect(new URL(page.url()).pathname).toMatch(/^\/admin/);
  });
});
