import type { Browser } from 'playwright-core';
import { describeInBrowser, eventually, type TestStrapi } from '../support';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

describeInBrowser('Strapi is killed in the middle of a conversation', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
  });

  const stored = () =>
    strapi.database.query<{ body: string; n: number }>(
      `SELECT body, COUNT(*) AS n FROM live_chat_messages WHERE body LIKE 'crash %' GROUP BY body`
    );

  it('F1: nothing is lost, nothing comes twice, and both sides go on by themselves', async () => {
    const agent = await AgentAtDesk.sitDown(chromium, strapi);
    const visitor = await VisitorAtPage.visit(chromium, website);
    await visitor.open();
    await visitor.start('crash 0');
    await agent.choose('crash 0');
    await agent.take();
    await agent.write('crash 1');
    await visitor.sees('crash 1');

    await strapi.kill('SIGKILL');
    await visitor.waitFor(/Reconnecting/);
    await agent.waitFor(/Reconnecting/);
    await visitor.write('crash 2');
    await visitor.write('crash 3');
    await agent.write('crash 4');
    await strapi.restart();

    await visitor.sees('crash 4');
    await agent.sees('crash 2');
    await agent.sees('crash 3');
    const rows = await eventually('all are stored', async () => {
      const found = await stored();
      return found.length === 5 && found;
    });
    expect(rows.map(({ body, n }) => [body, n]).sort()).toEqual(
      [0, 1, 2, 3, 4].map((i) => [`crash ${i}`, 1])
    );
    for (const page of [visitor.page, agent.page]) {
      for (const i of [0, 1, 2, 3, 4]) {
        expect(await page.getByRole('log').getByText(`crash ${i}`, { exact: true }).count()).toBe(
          1
        );
      }
    }
  });
});
