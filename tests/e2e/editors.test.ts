import type { Browser, Locator, Page } from 'playwright-core';
import type { FormState, PurposeState } from '../../protocol';
import {
  demoAccount,
  describeInBrowser,
  loginAdmin,
  logInToPanel,
  openPage,
  type AdminSession,
  type TestStrapi,
} from '../support';
import { violations } from './support/axe';
import { startDemo } from './support/demo';

const PRIVACY = '/admin/plugins/live-chat-privacy';
const MARKUP = '<img src=x onerror=alert(1)>';

describeInBrowser('the editors of purposes and translations', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let page: Page;
  let errors: string[];
  let session: AdminSession;

  beforeAll(async () => {
    ({ strapi, chromium } = await startDemo());
    const { email, password } = demoAccount('marketing');
    session = await loginAdmin(strapi, email, password);
    ({ page, errors } = await openPage(chromium, { viewport: { width: 1440, height: 900 } }));
    await logInToPanel(page, strapi, demoAccount('marketing'));
  });

  const stored = async (key: string): Promise<PurposeState | undefined> =>
    (await session.json<{ purposes: PurposeState[] }>('/live-chat/privacy/purposes')).purposes.find(
      ({ current }) => current.key === key
    );
  const section = (dialog: Locator, language: string) =>
    dialog.locator('section').filter({ has: page.getByRole('heading', { name: language }) });
  const languageBar = () => page.getByRole('group', { name: 'Language of the texts' });

  it('a purpose is made from within a form: the box stands for it, and the form keeps what was typed', async () => {
    await page.goto(`${strapi.url}${PRIVACY}/forms/default`);
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('menuitem', { name: /^Consent/ }).click();
    const settings = page.getByRole('region', { name: /^Settings of/ });
    await settings.getByRole('button', { name: 'New purpose' }).click();
    const dialog = page.getByRole('dialog', { name: 'New purpose' });
    const make = dialog.getByRole('button', { name: 'Make purpose' });
    const english = section(dialog, 'English');
    const german = section(dialog, 'German');
    await english.getByLabel(/^Name/).waitFor();
    expect(
      await english.getByLabel(/^Name/).evaluate((field) => field === document.activeElement)
    ).toBe(true);

    await make.click();
    await dialog.getByText('Write the texts in at least one language.').waitFor();
    await english.getByLabel(/^Name/).fill('Events');
    // What it is a translation of stands beside it.
    await german.getByText('Events').waitFor();
    await german.getByLabel(/^Name/).fill('Termine');
    await make.click();
    await german.getByText('Write the statement that people agree to.').waitFor();
    // What the mouse is on has a colour of the panel's own.
    await page.mouse.move(0, 0);
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    // Nothing is half made.
    expect(await stored('events')).toBeUndefined();
    await english.getByLabel(/^Description/).fill('Invitations to our rides.');
    await english.getByLabel(/^Consent statement/).fill(`Invite me. ${MARKUP}`);
    await german.getByLabel(/^Description/).fill('Einladungen zu Ausfahrten.');
    await german.getByLabel(/^Consent statement/).fill('Ladet mich ein.');
    for (const nothing of ['0', '']) {
      await dialog.getByLabel(/^Kept for so many days/).fill(nothing);
      await make.click();
      await dialog.getByText('This value is outside what is allowed.').waitFor();
    }
    expect(await stored('events')).toBeUndefined();
    await dialog.getByLabel(/^Kept for so many days/).fill('30');
    await make.click();
    await dialog.waitFor({ state: 'detached' });

    await settings
      .getByRole('combobox', { name: /Purpose/ })
      .filter({ hasText: 'Events' })
      .waitFor();
    expect(await settings.locator('blockquote').innerText()).toBe(`Invite me. ${MARKUP}`);
    expect((await stored('events'))?.current).toMatchObject({
      version: 1,
      lawfulBasis: 'consent',
      retention: { days: 30, from: 'withdrawal' },
      texts: { en: { name: 'Events' }, de: { consent: 'Ladet mich ein.' } },
    });
    await languageBar()
      .getByRole('button', { name: /^German/ })
      .click();
    expect(await settings.locator('blockquote').innerText()).toBe('Ladet mich ein.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('The draft is saved.').first().waitFor();
    const { draft } = await session.json<FormState>('/live-chat/prechat/forms/default');
    expect(draft.fields.at(-1)).toMatchObject({ type: 'consent', purpose: 'events' });
  });

  it('a purpose is made under Purposes, and a name that is taken makes another key', async () => {
    await page.goto(`${strapi.url}${PRIVACY}/purposes`);
    await page.getByRole('link', { name: 'New purpose' }).click();
    await page.getByLabel(/^Name/).fill('Events');
    expect(await page.getByLabel(/^Key/).inputValue()).toBe('events_2');
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByText('Write the description.').first().waitFor();
    await page.getByLabel(/^Description/).fill('Invitations.');
    await page.getByLabel(/^Consent statement/).fill('Invite me.');
    // The way out asks first.
    await page.getByRole('link', { name: 'Purposes' }).last().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByLabel(/^Description/).inputValue()).toBe('Invitations.');
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page
      .getByRole('dialog', { name: 'Publish this purpose' })
      .getByRole('button', { name: 'Publish now' })
      .click();
    await page.waitForURL(/purposes\/events_2/);
    expect((await stored('events_2'))?.current.texts.en?.description).toBe('Invitations.');
    expect((await stored('events'))?.current.version).toBe(1);
  });

  it('a form in German is translated: its words stay beside what is typed, which no change of tab loses', async () => {
    await page.goto(`${strapi.url}${PRIVACY}/forms`);
    await page.getByRole('button', { name: 'New form' }).click();
    const dialog = page.getByRole('dialog', { name: 'New form' });
    await dialog.getByLabel(/^Name/).fill('Werkstatt');
    await dialog.getByRole('checkbox', { name: 'German' }).check();
    await dialog.getByRole('checkbox', { name: 'English' }).uncheck();
    await dialog.getByRole('button', { name: 'Create form' }).click();
    await page.getByRole('tab', { name: 'Texts' }).click();
    await page.getByLabel(/^Greeting/).fill('Guten Tag. <b>Womit</b> können wir helfen?');
    await page.getByLabel(/^Window title/).fill('Werkstatt');
    await page.getByRole('tab', { name: 'Translations' }).click();
    await page.getByText(/^Nothing to translate/).waitFor();

    const rows = page.getByRole('tabpanel', { name: 'Translations' }).getByRole('listitem');
    const greeting = rows.filter({ hasText: '<b>Womit</b>' });
    await page.getByRole('button', { name: 'Add a language' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    // English comes before German in every list, and yet it is what is being written.
    await greeting.getByRole('textbox').pressSequentially('Hello.');
    expect(await greeting.getByRole('textbox').inputValue()).toBe('Hello.');

    await page.getByRole('button', { name: 'Add a language' }).click();
    await page.getByRole('menuitem', { name: 'Another language' }).click();
    const other = page.getByRole('dialog', { name: 'Add another language' });
    const add = other.getByRole('button', { name: 'Add this language' });
    await other.getByLabel(/^Tag/).fill('not a tag');
    expect(await add.isDisabled()).toBe(true);
    await other.getByLabel(/^Tag/).fill('FA');
    await other.getByText('Persian').waitFor();
    await other.getByLabel(/^Tag/).press('Enter');
    await page.getByRole('heading', { name: 'Translations: Persian' }).waitFor();
    const persian = rows.filter({ hasText: 'Hello.' }).getByRole('textbox');
    await persian.fill('سلام');
    expect(await persian.getAttribute('dir')).toBe('rtl');
    expect(await violations(page, 'main')).toEqual([]);

    for (const tab of ['Look', 'Versions', 'Texts', 'Translations'])
      await page.getByRole('tab', { name: tab, exact: true }).click();
    expect(await persian.inputValue()).toBe('سلام');
    await languageBar()
      .getByRole('button', { name: /^English/ })
      .click();
    expect(await greeting.getByRole('textbox').inputValue()).toBe('Hello.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('The draft is saved.').first().waitFor();
    const { draft } = await session.json<FormState>('/live-chat/prechat/forms/werkstatt');
    expect(draft.texts).toMatchObject({
      de: { title: 'Werkstatt' },
      en: { greeting: 'Hello.' },
      fa: { greeting: 'سلام' },
    });
    expect(errors.filter((error) => !/api\.github\.com|ERR_/.test(error))).toEqual([]);
  });
});
