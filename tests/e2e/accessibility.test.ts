import type { Browser } from 'playwright-core';
import { describeInBrowser, type TestStrapi } from '../support';
import { violations } from './support/axe';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

describeInBrowser('accessibility', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
  });

  it('the widget passes axe before, while and after chatting', async () => {
    const agent = await AgentAtDesk.sitDown(chromium, strapi);
    const visitor = await VisitorAtPage.visit(chromium, website);
    expect(await violations(visitor.page, 'body')).toEqual([]);
    await visitor.open();
    expect(await violations(visitor.page, 'body')).toEqual([]);
    await visitor.start('Is this readable?');
    await agent.choose('Is this readable?');
    await agent.take();
    await agent.write('Very much so.');
    await visitor.sees('Very much so.');
    expect(await violations(visitor.page, 'body')).toEqual([]);
    expect(await violations(agent.page, 'main')).toEqual([]);
  });

  it('the widget can be used with the keyboard alone, and gives the focus back', async () => {
    const { page } = await VisitorAtPage.visit(chromium, website);
    await page.getByRole('button', { name: /^Chat/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.closest('[role=dialog]') ? 'window' : (element?.tagName ?? '');
      });
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement != null);
    expect(await focused()).toBe('window');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('BUTTON');
  });
});
