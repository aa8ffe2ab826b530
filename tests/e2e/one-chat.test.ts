import type { Locator } from 'playwright-core';
import { describeInBrowser, eventually, type TestStrapi, type Visitor } from '../support';
import { caller } from './support/callers';
import { startDemo } from './support/demo';
import { AgentAtDesk } from './support/people';

const NAMES = ['Noor', 'Robin', 'Yuki', 'Emre'] as const;
type Name = (typeof NAMES)[number];

/** Every order of two different ones: a chat ends, and another one that was open before is opened. */
const ORDERS = NAMES.flatMap((a) => NAMES.filter((b) => b !== a).map((b) => [a, b] as const));

const wordsOf = (name: Name) => `${name} asks about the ${name} bike`;

describeInBrowser('one chat, one pane', () => {
  let demo: { strapi: TestStrapi; website: string };
  let anna: AgentAtDesk;
  const visitors = new Map<Name, Visitor>();

  const call = async (name: Name) => {
    visitors.set(name, await caller(demo, { name, body: wordsOf(name) }));
  };
  const chatOf = (name: Name) => visitors.get(name)?.chatId ?? '';
  const logs = (): Locator => anna.page.getByRole('log', { name: /^Conversation with/ });

  /** Opens a chat by its address inside the panel, as a row of the list or a notice does. */
  const open = async (name: Name) => {
    await anna.open(chatOf(name));
    await logs().getByText(wordsOf(name)).first().waitFor();
  };
  /** Exactly one conversation stands there, of one person, under that person's name. */
  const standsAlone = async (name: Name) => {
    let seen = '';
    await eventually(`${name} stands alone`, async () => {
      const shown = { logs: await logs().count(), heading: await anna.heading() };
      seen = JSON.stringify(shown);
      return shown.logs === 1 && shown.heading === name;
    }).catch((error: unknown) => {
      throw new Error(`${name} does not stand alone: ${seen}`, { cause: error });
    });
    const shown = await logs().innerText();
    expect({ name, log: await logs().getAttribute('aria-label') }).toEqual({
      name,
      log: `Conversation with ${name}`,
    });
    for (const other of NAMES) {
      expect([other, shown.includes(wordsOf(other))]).toEqual([other, other === name]);
    }
    expect(
      await anna.page.getByRole('heading', { name: 'Sealed transcript' }).count()
    ).toBeLessThan(2);
    expect(
      await anna.page.getByRole('textbox', { name: /Answer to|Note to/ }).count()
    ).toBeLessThan(2);
  };
  const take = async (name: Name) => {
    await open(name);
    await anna.take();
  };

  beforeAll(async () => {
    const { strapi, website, chromium } = await startDemo();
    demo = { strapi, website };
    anna = await AgentAtDesk.sitDown(chromium, strapi);
    for (const name of NAMES) await call(name);
    for (const name of NAMES) await take(name);
  });

  it.each(ORDERS)('%s ends, then %s is opened: one log, one name', async (ended, next) => {
    await open(next);
    await open(ended);
    await (await visitors.get(ended)?.join())?.call('chat:end', { chatId: chatOf(ended) });
    await anna.page.getByRole('heading', { name: 'Sealed transcript' }).waitFor();
    await standsAlone(ended);
    await open(next);
    await standsAlone(next);
    await open(ended);
    await standsAlone(ended);
    await call(ended);
    await take(ended);
    await standsAlone(ended);
  });
});
