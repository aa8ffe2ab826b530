import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import {
  demoAccount,
  describeInBrowser,
  eventually,
  logInToPanel,
  openPage,
  type TestStrapi,
  type Visitor,
} from '../support';
import { caller } from './support/callers';
import { startDemo } from './support/demo';
import { AgentAtDesk } from './support/people';

const INBOX = '/admin/plugins/live-chat/inbox';

describeInBrowser('the way through a day', () => {
  let demo: { strapi: TestStrapi; website: string };
  let chromium: Browser;
  let anna: AgentAtDesk;
  let noor: Visitor;
  let robin: Visitor;

  const group = (name: string) => anna.page.getByRole('region', { name: new RegExp(`^${name}`) });
  const rowOf = (part: ReturnType<typeof group>, name: string) =>
    part.locator('[data-chat-row]').filter({ hasText: name });

  beforeAll(async () => {
    const started = await startDemo();
    demo = started;
    ({ chromium } = started);
    // Nobody is there yet.
    await caller(demo, { name: 'Lina', body: 'Late', offline: { email: 'lina@example.test' } });
    anna = await AgentAtDesk.sitDown(chromium, demo.strapi);
    noor = await caller(demo, { name: 'Noor', body: 'Is the blue one in stock?', language: 'de' });
    robin = await caller(demo, { name: 'Robin', body: 'And the green one?' });
  });

  it('begins at one’s own chats above the queue, with what was left in a group that does not redden', async () => {
    await rowOf(group('Waiting'), 'Noor').waitFor();
    await rowOf(group('Left messages'), 'Lina').waitFor();
    expect(await rowOf(group('Waiting'), 'Lina').count()).toBe(0);
    const tops = await Promise.all(
      ['My chats', 'Waiting', 'Left messages'].map(async (name) => {
        const box = await group(name).boundingBox();
        return box?.y ?? NaN;
      })
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('what was taken stays selected, and stands among one’s own', async () => {
    for (const [name, text] of [
      ['Noor', 'Is the blue one in stock?'],
      ['Robin', 'And the green one?'],
    ] as const) {
      await rowOf(group('Waiting'), name).click();
      await anna.sees(text);
      await anna.take();
      const row = rowOf(group('My chats'), name);
      await row.waitFor();
      expect(await row.getAttribute('aria-current')).toBe('page');
      expect(await anna.heading()).toBe(name);
    }
  });

  it('own and waiting chats look different in "All"', async () => {
    const waiting = await caller(demo, { name: 'Wim', body: 'Hello' });
    await anna.page.getByRole('button', { name: /^All/ }).click();
    await anna.page
      .locator('[data-chat-row]')
      .filter({ hasText: 'Wim' })
      .getByText('Waiting')
      .waitFor();
    await anna.page
      .locator('[data-chat-row]')
      .filter({ hasText: 'Robin' })
      .getByText('Yours')
      .waitFor();
    expect(waiting.chatId).not.toBe('');
    await anna.page.getByRole('button', { name: /^My desk/ }).click();
  });

  it('R5: before a consent is asked for, the sentence and an earlier refusal are shown', async () => {
    const { page } = anna;
    // The box on the form that she left alone was no refusal; this is one.
    const said = await noor.fetch('/live-chat/visitor/consents', {
      method: 'POST',
      body: {
        requestId: randomUUID(),
        purpose: 'newsletter',
        version: 1,
        answer: 'refused',
        language: 'de',
      },
    });
    expect(said.status).toBe(200);
    await anna.open(noor.chatId);
    await anna.composer().waitFor();
    const ask = async () => {
      await page.getByRole('button', { name: 'Ask for consent' }).click();
      await page.getByRole('menuitem').first().click();
      return page.getByRole('alertdialog');
    };
    const dialog = await ask();
    await dialog.getByText(/Noor will read \(German\)/).waitFor();
    const sentence = await dialog.locator('blockquote span').first().innerText();
    await dialog.getByText(/has refused this before/).waitFor();
    await dialog.getByRole('button', { name: 'Show the card' }).click();
    await page.getByRole('log').getByText(sentence).waitFor();
  });

  it('question and choice stand in the language of the agent', async () => {
    await anna.page.getByText('What is it about?').first().waitFor();
    expect(await anna.page.getByText('Worum geht es?').count()).toBe(0);
  });

  it('after the end of a chat the next own one opens', async () => {
    await anna.open(noor.chatId);
    await anna.composer().waitFor();
    const own = await group('My chats')
      .locator('[data-chat-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''));
    const next = own.find((address) => !address.includes(noor.chatId)) ?? '';
    await anna.page.getByRole('button', { name: 'End chat' }).click();
    await anna.page.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await anna.page.getByText('The chat with Noor has ended.').first().waitFor();
    await anna.page.waitForURL((address) =>
      next.includes(address.pathname.split('/').at(-1) ?? ' ')
    );
    await eventually('another chat stands there', async () => (await anna.heading()) !== 'Noor');
  });

  describe('on a phone', () => {
    let phone: Page;

    beforeAll(async () => {
      ({ page: phone } = await openPage(chromium, {
        viewport: { width: 390, height: 800 },
        hasTouch: true,
        isMobile: true,
      }));
      await logInToPanel(phone, demo.strapi, demoAccount('agent'));
    });

    const heading = (text: string) => phone.getByRole('heading', { level: 2, name: text });
    const conversation = () => phone.getByRole('log', { name: 'Conversation with Robin' });
    const rows = () => phone.locator('[data-chat-row]');

    it('Back leads from the details to the chat and from there to the list, also for a link', async () => {
      await phone.goto(`${demo.strapi.url}${INBOX}/${robin.chatId}`);
      await heading('Robin').waitFor();
      await phone.getByRole('button', { name: 'About the visitor' }).click();
      await phone.getByRole('button', { name: 'Back to the conversation' }).waitFor();
      await phone.goBack();
      await conversation().waitFor();
      await phone.goBack();
      await rows().first().waitFor();
      await rows().filter({ hasText: 'Robin' }).first().click();
      await conversation().waitFor();
      await phone.getByRole('button', { name: 'Back to the list' }).click();
      await rows().first().waitFor();
    });

    it.each(['en', 'de', 'fr', 'es'])(
      'the composer has at most 110 px and one line of buttons: %s',
      async (language) => {
        await phone.evaluate((tag) => localStorage.setItem('strapi-admin-language', tag), language);
        for (const width of [390, 320]) {
          await phone.setViewportSize({ width, height: 800 });
          await phone.goto(`${demo.strapi.url}${INBOX}/${robin.chatId}`);
          const composer = phone.locator('[data-live-chat-composer]');
          await composer.waitFor();
          const box = await composer.boundingBox();
          expect([width, (box?.height ?? Infinity) <= 110]).toEqual([width, true]);
          const tops = await composer.locator('button').evaluateAll((buttons) =>
            buttons.map((one) => {
              const { top, height } = one.getBoundingClientRect();
              return Math.round(top + height / 2);
            })
          );
          expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(6);
          expect(
            await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
          ).toBe(true);
        }
      }
    );
  });
});
