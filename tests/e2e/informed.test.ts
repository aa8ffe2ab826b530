import type { Browser, Page } from 'playwright-core';
import type { ConsentRow } from '../../protocol';
import {
  demoAccount,
  describeInBrowser,
  eventually,
  loginAdmin,
  logInToPanel,
  openPage,
  startMailServer,
  type AdminSession,
  type MailServer,
  type TestStrapi,
} from '../support';
import { violations } from './support/axe';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

const PRIVACY = '/admin/plugins/live-chat-privacy';
const WIDE = { viewport: { width: 1440, height: 900 } };

describeInBrowser('the informed visitor', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;
  let editor: Page;
  let officer: AdminSession;
  let mail: MailServer;

  const records = async (): Promise<ConsentRow[]> =>
    (
      await officer.json<{ rows: ConsentRow[] }>('/live-chat/privacy/consents/search', {
        method: 'POST',
        body: {},
      })
    ).rows;

  /** The states of everything that was recorded since, the newest first. */
  const since = async (before: number): Promise<string[]> =>
    (await records()).slice(0, (await records()).length - before).map(({ state }) => state);

  beforeAll(async () => {
    mail = await startMailServer();
    ({ strapi, website, chromium } = await startDemo(mail.env));
    const { email, password } = demoAccount('privacy');
    officer = await loginAdmin(strapi, email, password);
    ({ page: editor } = await openPage(chromium, WIDE));
    await logInToPanel(editor, strapi, demoAccount('marketing'));
  });

  it('R26: a marketing editor builds a form, and a visitor meets it on the website', async () => {
    await editor.goto(`${strapi.url}${PRIVACY}`);
    await editor.getByRole('link', { name: 'Website', exact: true }).click();
    await editor.getByRole('button', { name: 'Add a field' }).click();
    await editor.getByRole('menuitem', { name: /^Text/ }).first().click();
    const settings = editor.getByRole('region', { name: /^Settings of/ });
    await settings.getByRole('textbox', { name: /^Label/ }).fill('Frame number');
    // What it is for stands there, in sight, before anybody saves it.
    await settings
      .getByRole('combobox', { name: /Purpose/ })
      .filter({ hasText: 'Answering your enquiry' })
      .waitFor();
    // What is typed and not yet added is there after a look at another tab.
    await editor.getByRole('tab', { name: 'Where it appears' }).click();
    await editor.getByPlaceholder('/shop/*').fill('no path');
    await editor.getByRole('tab', { name: 'Look' }).click();
    await editor.getByRole('button', { name: 'Choose from the Media Library' }).waitFor();
    await editor.getByRole('tab', { name: 'Where it appears' }).click();
    expect(await editor.getByPlaceholder('/shop/*').inputValue()).toBe('no path');
    await editor.getByPlaceholder('/shop/*').fill('');
    await editor.getByRole('tab', { name: 'Fields' }).click();
    // The preview is the widget itself.
    const preview = editor.frameLocator('iframe[title="Live preview"]');
    await preview.getByLabel(/Frame number/).waitFor();
    await editor.getByRole('button', { name: 'Publish', exact: true }).click();
    await editor
      .getByRole('dialog', { name: 'Publish this form' })
      .getByRole('button', { name: 'Publish now' })
      .click();
    await editor.getByText('Version 2 published').waitFor();

    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    await visitor.open();
    await visitor.page.getByLabel(/Frame number/).waitFor();
    // R3: the notice says what the form asks for from now on.
    await visitor.page.getByRole('button', { name: 'How we handle it' }).click();
    await visitor.page.getByText(/Frame number/).waitFor();
    await visitor.page.getByText('Your right to object').waitFor();
    expect(visitor.watched.errors).toEqual([]);
    await visitor.page.context().close();
  });

  it('principle 1: a visitor chats with nothing ticked, and that is recorded as nothing given', async () => {
    const before = (await records()).length;
    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    await visitor.open();
    expect(await visitor.page.getByRole('checkbox').isChecked()).toBe(false);
    await visitor.start('Just a question.');
    expect(await since(before)).toEqual(['not_given']);
    // Nothing lasting is kept of somebody who agreed to nothing.
    expect(await visitor.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await visitor.page.context().close();
  });

  it('R8: withdrawing takes no more presses than giving, also in a later visit', async () => {
    const before = (await records()).length;
    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    const { page } = visitor;
    let presses = 0;
    const press = async (role: 'button' | 'checkbox', name: string | RegExp) => {
      await page.getByRole(role, { name }).first().click();
      presses += 1;
    };
    await press('button', /^Chat/);
    await page.getByLabel('What is it about?').selectOption({ label: 'Sales' });
    await page.getByRole('textbox', { name: 'Your message' }).fill('Send me news.');
    await visitor.giveAddress();
    await press('checkbox', /news about bikes/);
    await press('button', /Start chat|Send message/);
    await visitor.sees('Send me news.');
    const giving = presses;
    expect(await since(before)).toEqual(['given']);

    // The same browser, another day: the tab is new, and so is the page.
    const later = await page.context().newPage();
    await later.goto(`${website}/`, { waitUntil: 'networkidle' });
    await page.close();
    presses = 0;
    const again = async (name: string | RegExp) => {
      await later.getByRole('button', { name }).first().click();
      presses += 1;
    };
    await again(/^Chat/);
    await again(/^My data/);
    await again('Withdraw: Newsletter');
    await later.getByText('Withdrawn. It has taken effect.').waitFor();
    expect(presses).toBeLessThanOrEqual(giving);
    expect(await since(before)).toEqual(['withdrawn', 'given']);
    // R6
    await later.getByRole('button', { name: 'Receipt: Newsletter' }).click();
    await later.getByRole('button', { name: 'Copy', exact: true }).waitFor();
    await later.context().close();
  });

  it('R14: withdraws from any other browser, by a link that came by mail', async () => {
    const before = (await records()).length;
    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    await visitor.open();
    await visitor.page.getByLabel(/E-mail address/).fill('robin@example.test');
    await visitor.page.getByRole('checkbox').check();
    await visitor.start('Write to me.');
    await visitor.page.context().close();

    const other = await VisitorAtPage.visit(chromium, `${website}/`);
    await other.open();
    await other.page.getByRole('button', { name: 'Menu' }).click();
    await other.page.getByRole('button', { name: 'My data', exact: true }).click();
    await other.page.getByLabel('Your e-mail address').fill('Robin@example.test');
    await other.page.getByRole('button', { name: 'Send me a link' }).click();
    await other.waitFor(/If we know this address/);
    const { text } = await mail.next('robin@example.test');
    const [link = ''] = /http\S+/.exec(text) ?? [];
    await other.page.context().close();

    const { page, errors } = await openPage(chromium);
    // The demo's public address is its default one; the test's Strapi runs on a port of its own.
    await page.goto(link.replace(/^http:\/\/[^/]+/, strapi.url));
    await page.getByRole('button', { name: 'Withdraw: Newsletter' }).click();
    await page.getByText('Withdrawn. It has taken effect.').waitFor();
    expect(page.url()).not.toContain('link.');
    expect(await since(before)).toEqual(['withdrawn', 'given']);
    expect(await violations(page, 'body')).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('R4: an agent asks in the chat, and the visitor answers on the card, by keyboard', async () => {
    const before = (await records()).length;
    const agent = await AgentAtDesk.sitDown(chromium, strapi);
    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    await visitor.open();
    await visitor.start('Any offers soon?');
    await agent.choose('Any offers soon?');
    await agent.take();
    await agent.page.getByRole('button', { name: 'Ask for consent' }).click();
    await agent.page.getByRole('menuitem', { name: /Newsletter/ }).click();
    await agent.page.getByRole('button', { name: 'Show the card' }).click();
    const card = visitor.page.getByRole('region', { name: 'Newsletter' });
    await card.getByText(/Larkspur Cycles Ltd asks for your consent/).waitFor();
    expect(await since(before)).toEqual(['requested', 'not_given']);
    expect(await violations(visitor.page, 'body')).toEqual([]);
    await card.getByRole('button', { name: 'Yes', exact: true }).focus();
    await visitor.page.keyboard.press('Enter');
    await card.getByText('You answered: Yes').waitFor();
    await agent.waitFor(/Answered: Yes/);
    expect(await since(before)).toEqual(['given', 'requested', 'not_given']);
    // A changed mind is one press, and a new record.
    await card.getByRole('button', { name: /Change my answer/ }).click();
    await card.getByText('You answered: No').waitFor();
    expect((await since(before))[0]).toBe('refused');

    // R27: a card number never reaches the other side.
    await visitor.write('It is 4111 1111 1111 1111');
    await visitor.waitFor('A card number was removed before it was stored.');
    await agent.sees(/It is •••• •••• •••• ••••/);

    await visitor.page.getByRole('button', { name: 'My data' }).click();
    await visitor.page.getByText('What I agreed to').waitFor();
    expect(await violations(visitor.page, 'body')).toEqual([]);
    expect(visitor.watched.errors).toEqual([]);
    await agent.page.context().close();
    await visitor.page.context().close();
  });

  it('R2: a material change of the notice asks again, in the same browser', async () => {
    const visitor = await VisitorAtPage.visit(chromium, `${website}/`);
    const { page } = visitor;
    await visitor.open();
    await page.getByRole('checkbox').check();
    await visitor.start('I agree to the news.');
    const box = async () => {
      const tab = await page.context().newPage();
      await tab.goto(`${website}/`, { waitUntil: 'networkidle' });
      await tab.getByRole('button', { name: /^Chat/ }).click();
      await tab.getByLabel('What is it about?').waitFor();
      const shown = await tab.getByRole('checkbox').count();
      await tab.close();
      return shown;
    };
    await page.goto('about:blank');
    expect(await box()).toBe(0);

    await editor.goto(`${strapi.url}${PRIVACY}/notice`);
    await editor.getByRole('textbox', { name: /^Law/ }).fill('EU GDPR');
    await editor.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = editor.getByRole('dialog', { name: 'Publish the notice' });
    await dialog.getByText('A material change').click();
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await editor.getByText(/Version 3 published/).waitFor();
    await eventually(
      'the consent is asked for again',
      async () => (await records())[0]?.state === 'invalidated'
    );
    expect(await box()).toBe(1);
    await page.context().close();
  });

  it('R7: a privacy officer finds the record and downloads its proof', async () => {
    const { page, errors } = await openPage(chromium, WIDE);
    await logInToPanel(page, strapi, demoAccount('privacy'));
    await page.goto(`${strapi.url}${PRIVACY}/consents`);
    await page.getByRole('table', { name: 'Consent log' }).waitFor();
    await page.getByRole('link', { name: 'Newsletter' }).first().click();
    await page.getByRole('heading', { name: 'Consent: Newsletter' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/^consent-[a-z0-9]+\.pdf$/);
    expect(errors.filter((error) => !/api\.github\.com|ERR_/.test(error))).toEqual([]);
    await page.context().close();
  });

  it('the marketing editor sees no chats', async () => {
    await editor.goto(`${strapi.url}/admin/plugins/live-chat/inbox`);
    await editor
      .getByText(/permission/i)
      .first()
      .waitFor();
    expect(await editor.getByRole('button', { name: /^Waiting/ }).count()).toBe(0);
  });
});
