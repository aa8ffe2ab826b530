import type { Page } from 'playwright-core';
import { describeInBrowser, type TestStrapi, type Visitor, type VisitorWire } from '../support';
import { caller } from './support/callers';
import { startDemo } from './support/demo';
import { AgentAtDesk } from './support/people';

/** A sentence in which every key of the inbox occurs, with spaces and Enter in between and at its end. */
const SENTENCE = 'just take the next one, robin: check unread, back end d 1 2 3 4 5? snj kt ';

describeInBrowser('what is typed is never a command', () => {
  let demo: { strapi: TestStrapi; website: string };
  let anna: AgentAtDesk;
  let ben: AgentAtDesk;
  let waiting: Visitor;
  let count = 0;

  beforeAll(async () => {
    const { strapi, website, chromium } = await startDemo();
    demo = { strapi, website };
    anna = await AgentAtDesk.sitDown(chromium, strapi);
    ben = await AgentAtDesk.sitDown(chromium, strapi, 'ben@example.test');
    waiting = await caller(demo, { name: 'Wanda', body: 'Still waiting' });
  });

  /** Anna has a chat of her own and is in the middle of a sentence. */
  const inTheMiddle = async () => {
    count += 1;
    const name = `Visitor ${count}`;
    const person = await caller(demo, { name, body: `Question ${count}` });
    await anna.open(person.chatId);
    await anna.take();
    const wire = await person.join();
    await anna.composer().pressSequentially('half of ');
    return { person, wire };
  };

  /** What this visitor has been sent. */
  const sentTo = (wire: VisitorWire) =>
    wire
      .heard('chat:events')
      .flatMap(({ events }) => events)
      .filter(({ kind }) => kind === 'text');

  const takeOver = async (chatId: string) => {
    await ben.open(chatId);
    await ben.page.getByRole('button', { name: 'Take over' }).first().click();
    await ben.page.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click();
    await ben.composer().waitFor();
  };

  const field = (page: Page) => page.getByRole('textbox', { name: /Answer to/ });

  /** Types on, Enter last and held; afterwards nothing has been sent, taken or moved. */
  const typeOn = async (chatId: string) => {
    const { page } = anna;
    const address = page.url();
    await page.keyboard.type(SENTENCE);
    await page.keyboard.press('Enter');
    await page.keyboard.down('j');
    await page.keyboard.down('j');
    await page.keyboard.up('j');
    expect(page.url()).toBe(address);
    expect(page.url()).toContain(chatId);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const answer = await waiting.fetch('/live-chat/visitor/chats');
    expect(await answer.json()).toMatchObject({ chats: [{ status: 'waiting' }] });
  };

  it('a colleague takes over: the field stays with its text and the reason', async () => {
    const { person, wire } = await inTheMiddle();
    await takeOver(person.chatId);
    await anna.page
      .getByText(/Ben.* has this chat now\./)
      .first()
      .waitFor();
    await typeOn(person.chatId);
    expect(await field(anna.page).inputValue()).toBe('half of ');
    expect(await field(anna.page).getAttribute('readonly')).not.toBeNull();
    expect(sentTo(wire)).toEqual([]);
    await anna.page.getByText('has taken over your chat with').first().waitFor();
  });

  it('the visitor ends: the draft can be copied or discarded, and the keys come back with Escape', async () => {
    const { person, wire } = await inTheMiddle();
    await wire.call('chat:end', { chatId: person.chatId });
    await anna.page.getByText('This chat has ended.').first().waitFor();
    await typeOn(person.chatId);
    expect(await field(anna.page).inputValue()).toBe('half of ');
    expect(sentTo(wire)).toEqual([]);
    await anna.page.getByRole('button', { name: 'Copy text' }).waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.page.keyboard.press('?');
    await anna.page.getByRole('dialog').getByText('Next chat').waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.page.getByRole('button', { name: 'Discard draft' }).click();
    await field(anna.page).waitFor({ state: 'detached' });
  });

  it('also where the field has gone altogether and the focus has fallen to the page', async () => {
    const { person, wire } = await inTheMiddle();
    await anna.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await typeOn(person.chatId);
    await wire.call('chat:end', { chatId: person.chatId });
    await typeOn(person.chatId);
    expect(sentTo(wire)).toEqual([]);
    await anna.page.getByRole('heading', { level: 2 }).first().click();
    await anna.page.keyboard.press('2');
    await anna.page.waitForURL(/view=waiting/);
  });

  it('an Enter that chooses a character, or that is held, sends nothing', async () => {
    const { wire } = await inTheMiddle();
    const session = await anna.page.context().newCDPSession(anna.page);
    await session.send('Input.imeSetComposition', {
      text: 'に',
      selectionStart: 1,
      selectionEnd: 1,
    });
    await anna.page.keyboard.press('Enter');
    await session.send('Input.insertText', { text: '日' });
    expect(sentTo(wire)).toEqual([]);
    await anna.composer().fill('one');
    await anna.page.keyboard.down('Enter');
    await anna.page.getByRole('log').getByText('one', { exact: true }).first().waitFor();
    await anna.page.keyboard.type('two');
    await anna.page.keyboard.down('Enter');
    await anna.page.keyboard.up('Enter');
    expect(await anna.composer().inputValue()).toBe('two');
    await wire.call('chat:end', { chatId: anna.page.url().match(/inbox\/([^?]+)/)?.[1] ?? '' });
  });

  it('WCAG 2.1.4: single keys can be changed and switched off, and the overview shows them as they are set', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: 'Keyboard' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Change the key for “All”/ }).click();
    await page.keyboard.press('j');
    await dialog.getByText('“j” already stands for “Next chat”.').waitFor();
    await page.keyboard.press('x');
    await dialog.getByRole('button', { name: 'Change the key for “All”, now x' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.waitForURL(/view=all/);
    await page.reload();
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await dialog.getByRole('button', { name: 'Change the key for “All”, now x' }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Single keys are commands' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.type('5?x1');
    expect(page.url()).toContain('view=all');
    expect(await dialog.count()).toBe(0);
  });
});
