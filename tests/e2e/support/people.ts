import type { Browser, Locator, Page } from 'playwright-core';
import { demoAccount, logInToPanel, openPage, type WatchedPage } from '../../support';

const log = (page: Page): Locator => page.getByRole('log');

/** What a person at a page of the demo website does with the widget. */
export class VisitorAtPage {
  constructor(
    readonly page: Page,
    readonly watched: WatchedPage
  ) {}

  static async visit(from: Browser, address: string): Promise<VisitorAtPage> {
    const watched = await openPage(from);
    await watched.page.goto(address, { waitUntil: 'networkidle' });
    return new VisitorAtPage(watched.page, watched);
  }

  async open(): Promise<void> {
    const launcher = this.page.getByRole('button', { name: /^Chat/ });
    // It is open already where it was open on the page before.
    if ((await launcher.getAttribute('aria-expanded')) !== 'true') await launcher.click();
    await this.page.getByRole('dialog').waitFor();
  }

  /** Fills in the demo's form and sends the first message. */
  async start(text: string): Promise<void> {
    await this.page.getByLabel('What is it about?').selectOption({ label: 'Sales' });
    await this.giveAddress();
    await this.page.getByRole('textbox', { name: 'Your message' }).fill(text);
    await this.page.getByRole('button', { name: /Start chat|Send message/ }).click();
    await this.sees(text);
  }

  /** Where an answer can be sent; asked for while nobody is there. */
  async giveAddress(address = 'visitor@example.test'): Promise<void> {
    const field = this.page.getByLabel(/e-mail address/i);
    // What was filled in before stays.
    if ((await field.isVisible()) && (await field.inputValue()) === '') await field.fill(address);
  }

  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your message' }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a text stands in the conversation. */
  async sees(text: string | RegExp): Promise<void> {
    await log(this.page).getByText(text).first().waitFor();
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The texts of the conversation in their order, of both sides. */
  texts(): Promise<string[]> {
    return log(this.page).locator('[part~=text], .text').allInnerTexts();
  }
}

/** What an agent does in the inbox. */
export class AgentAtDesk {
  constructor(readonly page: Page) {}

  /** @param email of another agent of the demo than the first */
  static async sitDown(
    from: Browser,
    strapi: { url: string },
    email = demoAccount('agent').email
  ): Promise<AgentAtDesk> {
    const { page } = await openPage(from, { viewport: { width: 1440, height: 900 } });
    await logInToPanel(page, strapi, { ...demoAccount('agent'), email });
    await page.goto(`${strapi.url}/admin/plugins/live-chat`);
    await page.getByRole('button', { name: /^Waiting/ }).waitFor();
    // At the desk: visitors who begin now find somebody there.
    await page.locator('[role="switch"]:not([disabled])').first().waitFor();
    return new AgentAtDesk(page);
  }

  /** Opens the chat whose row shows a text. */
  async choose(text: string): Promise<void> {
    await this.page.getByText(text).first().click();
    await log(this.page).getByText(text).first().waitFor();
  }

  /** Opens a chat by its id, without loading the panel anew: as a link inside of it does. */
  async open(chatId: string): Promise<void> {
    await this.page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, `/admin/plugins/live-chat/inbox/${chatId}`);
  }

  /** Whose chat is open. */
  async heading(): Promise<string> {
    return this.page.locator('header h2').first().innerText();
  }

  async take(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take chat' }).first().click();
    // The field is there at once, and can be written in as soon as the chat is theirs.
    await this.page.locator('[data-live-chat-composer] textarea:not([readonly])').waitFor();
  }

  composer(): Locator {
    return this.page.getByRole('textbox', { name: /Answer to/ });
  }

  async write(text: string): Promise<void> {
    await this.composer().fill(text);
    await this.composer().press('Enter');
  }

  async sees(text: string | RegExp): Promise<void> {
    await log(this.page).getByText(text).first().waitFor();
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
