import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, type TestStrapi } from '../support';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

describeInBrowser('two people talk, on two origins', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;
  let agent: AgentAtDesk;
  let visitor: VisitorAtPage;

  beforeAll(async () => {
    ({ strapi, website, chromium } = await startDemo());
    agent = await AgentAtDesk.sitDown(chromium, strapi);
    visitor = await VisitorAtPage.visit(chromium, `${website}/pricing`);
  });

  it('a visitor writes, an agent takes the chat and answers', async () => {
    await visitor.open();
    await visitor.start('Do you have the blue one?');
    await agent.choose('Do you have the blue one?');
    await agent.take();
    await visitor.sees(/Anna has joined/);
    await agent.write('Yes, three of them.');
    await visitor.sees('Yes, three of them.');
  });

  it('each sees that the other types, and that what was sent has been seen', async () => {
    await visitor.page.getByRole('textbox', { name: 'Your message' }).pressSequentially('Grea');
    await agent.waitFor(/is typing/);
    await agent.composer().pressSequentially('Sh');
    await visitor.page.getByTitle(/Anna is typing/).waitFor();
    await visitor.write('Great, I take one.');
    await agent.sees('Great, I take one.');
    await visitor.waitFor('Seen');
  });

  const INERT = `<img src=x onerror="document.body.dataset.owned='1'"><script>document.body.dataset.owned='2'</script>`;
  const owned = (page: Page) => page.evaluate(() => document.body.dataset.owned ?? 'no');

  it('T16, T19: what either writes as markup is shown as text to both, and runs nowhere', async () => {
    await visitor.write(`From me ${INERT}`);
    await agent.sees(`From me ${INERT}`);
    await agent.write(`From us ${INERT}`);
    await visitor.sees(`From us ${INERT}`);

    expect([await owned(visitor.page), await owned(agent.page)]).toEqual(['no', 'no']);
    expect(await visitor.page.locator('img[src=x]').count()).toBe(0);
    expect(await agent.page.locator('img[src=x]').count()).toBe(0);
  });

  it('both find everything again after a reload', async () => {
    await visitor.page.reload();
    await visitor.open();
    await visitor.sees('Great, I take one.');
    await visitor.sees('Yes, three of them.');
    await agent.page.reload();
    await agent.sees('Great, I take one.');
    await agent.write('It is on its way.');
    await visitor.sees('It is on its way.');
  });

  it('F21: a second tab shows the same conversation, and both stay in step', async () => {
    const second = await visitor.page.context().newPage();
    await second.goto(`${website}/`, { waitUntil: 'networkidle' });
    const other = new VisitorAtPage(second, visitor.watched);
    await other.open();
    await other.sees('It is on its way.');
    await other.write('From the second tab.');
    await visitor.sees('From the second tab.');
    await visitor.write('And from the first.');
    await other.sees('And from the first.');
    await agent.sees('From the second tab.');
    await agent.sees('And from the first.');
    await second.close();
  });

  it('the visitor ends the chat, and its sealed transcript verifies', async () => {
    await visitor.page.getByRole('button', { name: 'Menu' }).click();
    await visitor.page.getByText('End chat').first().click();
    await visitor.page.getByRole('button', { name: 'End chat' }).last().click();
    await visitor.waitFor('Thank you for writing to us');
    await agent.waitFor('The visitor ended the chat');
    await agent.page.getByRole('button', { name: 'Verify' }).click();
    await agent.waitFor(/Unaltered: all \d+ entries/);
  });

  it('nothing went wrong on the page, its policy included', () => {
    expect(visitor.watched.errors).toEqual([]);
  });
});
