import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import {
  demoAccount,
  describeInBrowser,
  eventually,
  logInToPanel,
  openPage,
  startMailServer,
  type MailServer,
  type TestStrapi,
} from '../support';
import { pdfText } from '../support/pdf';
import { violations } from './support/axe';
import { startDemo } from './support/demo';
import { VisitorAtPage } from './support/people';

const PRIVACY = '/admin/plugins/live-chat-privacy';
const EMAIL = 'kestrel@example.test';
const WORDS = 'Does the kestrel saddle fit my bicycle?';

describeInBrowser('access, from the request to the opened copy', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;
  let officer: Page;
  let mail: MailServer;
  let visitor: VisitorAtPage;
  let code: string;

  beforeAll(async () => {
    mail = await startMailServer();
    ({ strapi, website, chromium } = await startDemo(mail.env));
    ({ page: officer } = await openPage(chromium, { viewport: { width: 1440, height: 900 } }));
    await logInToPanel(officer, strapi, demoAccount('privacy'));
  });

  const linkWith = async (part: string): Promise<string> => {
    const { text } = await eventually('the mail has come', () =>
      mail.mails.find(({ to, text: said }) => to === EMAIL && said.includes(part))
    );
    return /https?:\/\/\S+/.exec(text.slice(text.indexOf('http')))?.[0] ?? '';
  };

  it('R15: a visitor asks for a copy in the widget', async () => {
    visitor = await VisitorAtPage.visit(chromium, website);
    await visitor.open();
    await visitor.page.getByLabel('E-mail address').fill(EMAIL);
    await visitor.start(WORDS);
    await visitor.page.getByRole('button', { name: 'My data' }).click();
    await visitor.page.getByRole('radio', { name: /Send me a copy/ }).check();
    await visitor.page.getByRole('button', { name: 'Send request' }).click();
    await visitor.page
      .getByText(/R-[2-9A-Z]{7}/)
      .first()
      .waitFor();
  });

  it('R14, R18: an officer finds the request and has the address on file prove who asks', async () => {
    await officer.goto(`${strapi.url}${PRIVACY}/cases`);
    await officer
      .getByRole('row', { name: /30 days left|31 days left/ })
      .first()
      .waitFor();
    await officer.getByRole('searchbox').fill(EMAIL);
    await officer.keyboard.press('Enter');
    const rows = officer.getByRole('link', { name: /^R-/ });
    await eventually('one request is left', async () => (await rows.count()) === 1);
    await rows.first().click();
    await officer.getByRole('button', { name: 'Verify identity' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();

    const person = await openPage(chromium);
    await person.page.goto(await linkWith('v='));
    await person.page.getByRole('button', { name: 'Yes, this request is mine' }).click();
    await person.page.getByText('your request is confirmed').waitFor();
    // The page has heard of it by itself, and whoever acted first sees to it.
    await officer.getByRole('button', { name: 'Review and export' }).waitFor();
    await officer
      .getByRole('combobox', { name: 'Who sees to it' })
      .getByText('Paul Weiss')
      .waitFor();
    expect(await violations(officer, 'main')).toEqual([]);
  });

  it('R11, R12: the officer looks through it, makes the copy, and gets a code to tell', async () => {
    await officer.getByRole('button', { name: 'Review and export' }).click();
    await officer.getByText(/records in all/).waitFor();
    await officer
      .getByRole('group', { name: 'What will be handed out' })
      .getByText(WORDS)
      .first()
      .waitFor();
    expect(await violations(officer, 'main')).toEqual([]);
    await officer.getByRole('button', { name: 'Make the export' }).click();
    const deliver = officer.getByRole('button', { name: 'Deliver', exact: true });
    await deliver.first().waitFor({ timeout: 30_000 });
    await deliver.first().click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Deliver', exact: true }).click();
    await officer.getByText('Tell it by phone or in person, not by mail').waitFor();
    code = await officer.getByRole('dialog').locator('code').innerText();
    await officer.getByRole('button', { name: 'I have noted it' }).click();
  });

  it('R13: the person opens the link with the code, and the copy is a PDF of what they wrote', async () => {
    const { page } = await openPage(chromium, { viewport: { width: 390, height: 844 } });
    await page.goto(await linkWith('delivery#'));
    await page.getByLabel('Code or password').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('Tries left: 4').waitFor();
    expect(await violations(page, 'main')).toEqual([]);
    await page.getByLabel('Code or password').fill(code);
    await page.getByRole('button', { name: 'Open' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /Download|PDF/ })
        .first()
        .click(),
    ]);
    const { text } = await pdfText(fs.readFileSync(await download.path()));

    expect(text).toContain(WORDS);
    expect(download.suggestedFilename()).toMatch(/^personal-data-[\d-]+\.pdf$/);
  });

  it('R10: the search finds the person by a word, and keeps the word out of the address', async () => {
    await officer.goto(`${strapi.url}${PRIVACY}/people`);
    await officer.getByLabel('E-mail, phone, name or words').fill('kestrel saddle');
    await officer.keyboard.press('Enter');
    await officer.locator('mark').first().waitFor();

    expect(await officer.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['kestrel', 'saddle'])
    );
    expect(officer.url()).not.toContain('kestrel');
    expect(await violations(officer, 'main')).toEqual([]);
  });
});
