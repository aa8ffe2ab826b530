import type { Browser } from 'playwright-core';
import {
  describeInBrowser,
  openPage,
  startMailServer,
  type MailServer,
  type TestStrapi,
} from '../support';
import { startDemo } from './support/demo';
import { AgentAtDesk, VisitorAtPage } from './support/people';

describeInBrowser('a message left while nobody is there', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;
  let mails: MailServer;

  beforeAll(async () => {
    mails = await startMailServer();
    // Two seconds instead of five minutes.
    const replies = { afterMinutes: 2 / 60, linkDays: 14, mailsPerHour: 10 };
    ({ strapi, website, chromium } = await startDemo(mails.env, { replies }));
  });

  it('is answered by mail, and the conversation goes on in any browser', async () => {
    const visitor = await VisitorAtPage.visit(chromium, `${website}/pricing`);
    await visitor.open();
    await visitor.page.getByLabel('What is it about?').selectOption({ label: 'Sales' });
    await visitor.page.getByRole('textbox', { name: 'Your message' }).fill('Still open on Friday?');
    await visitor.page.getByRole('button', { name: 'Send message' }).click();
    // Nothing is sent that nobody could answer.
    await visitor.waitFor('Please fill this in.');
    await visitor.giveAddress('robin@example.test');
    await visitor.page.getByRole('button', { name: 'Send message' }).click();
    await visitor.sees('Still open on Friday?');
    await visitor.page.context().close();

    const agent = await AgentAtDesk.sitDown(chromium, strapi);
    await agent.choose('Still open on Friday?');
    await agent.take();
    await agent.waitFor(/will be mailed to r•••@•••\.test/);
    await agent.write('Yes, until six.');
    await agent.waitFor('Will be mailed in a few minutes, unless it is seen before');

    const mail = await mails.next('robin@example.test');
    await agent.waitFor('Sent by mail');
    expect(mail.text).toContain('Yes, until six.');
    const [address] = /http\S+\/live-chat\/conversation#\S+/.exec(mail.text) ?? [];

    const phone = await openPage(chromium, { viewport: { width: 390, height: 844 } });
    await phone.page.goto(address ?? '');
    const again = new VisitorAtPage(phone.page, phone);
    await again.sees('Still open on Friday?');
    await again.sees('Yes, until six.');
    // The secret is not left in the address bar, and asks for no other conversation or data.
    expect(phone.page.url()).toBe(`${strapi.url}/live-chat/conversation`);
    await again.write('Then I come at five.');
    await agent.sees('Then I come at five.');
    await agent.write('See you.');
    await again.sees('See you.');

    await phone.page.reload();
    await again.sees('See you.');
    expect(await phone.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(phone.errors).toEqual([]);

    const other = await openPage(chromium);
    await other.page.goto((address ?? '').slice(0, -30));
    await other.page.getByText('This link does not open the conversation any more').waitFor();
    await other.page.getByRole('button', { name: 'Start a new chat' }).click();
    await other.page.getByRole('textbox', { name: 'Your message' }).waitFor();
  }, 120_000);
});
