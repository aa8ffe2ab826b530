import { randomUUID } from 'node:crypto';
import type { AuditAnswer, Failure, StartAnswer } from '../../protocol';
import { agent, type Agent } from '../support/agent';
import { databasesOfLongTest, type DatabaseClient } from '../support/database';
import { eventually } from '../support/deadline';
import { NOBODY, startMailServer, type MailServer } from '../support/mail';
import { visitor, type Visitor } from '../support/visitor';
import { openDesk, type Desk } from './support/desk';
import { eraser } from './support/erasure';
import { NO_LIMITS } from './support/limits';
import { ask } from './support/rest';
import { connectVisitor, join, liveOf, refusal, visitorLink } from './support/sockets';
import { tracesOf } from './support/traces';

/** Two seconds instead of five minutes. */
const replies = { afterMinutes: 2 / 60, linkDays: 14, mailsPerHour: 3 };
const SOON = { timeout: 25_000 };

let mails: MailServer;
const desks = new Map<DatabaseClient, { desk: Desk; anna: Agent }>();

beforeAll(async () => {
  mails = await startMailServer();
  await Promise.all(
    databasesOfLongTest().map(async (database) => {
      const desk = await openDesk({
        database,
        env: mails.env,
        config: { limits: NO_LIMITS, replies },
      });
      desks.set(database, { desk, anna: await agent(desk.strapi, desk.anna.session) });
    })
  );
}, 240_000);

const on = (database: DatabaseClient) => {
  const found = desks.get(database);
  if (!found) throw new Error(`${database} is not running`);
  return found;
};

/** A message that somebody leaves, and goes. Agents of these tests are away, or it would be a chat. */
const leave = async (desk: Desk, email: string, language = 'en'): Promise<Visitor> => {
  const guest = visitor(desk.strapi);
  await guest.start({ offline: { email }, body: 'Is the blue one in stock?', language });
  return guest;
};

const mailsTo = (address: string) => mails.mails.filter(({ to }) => to === address);
const mailTo = (address: string) =>
  eventually(`a mail to ${address}`, () => mailsTo(address)[0], SOON);

/** What the link of a mail carries. */
const linkIn = (text: string): { chatId: string; token: string; address: string } => {
  const [address = '', chatId = '', token = ''] =
    /(http\S+)\/live-chat\/conversation#t=([a-z0-9]+)\.(r-[\w-]{43})/.exec(text)?.slice(1) ?? [];
  return { address, chatId, token };
};

describe.each(databasesOfLongTest())('a visitor who has left, on %s', (database) => {
  it('T28, T33, T37: is mailed what they have not seen, once, with a link to this chat and nothing else', async () => {
    const { desk, anna } = on(database);
    const { strapi } = desk;
    await anna.wire.call('availability', { availability: 'away' });
    const email = `robin-${database}@example.test`;
    const guest = await leave(desk, email);
    const first = guest.chatId;
    await guest.start({ offline: { email }, body: 'Another matter' });
    const second = guest.chatId;
    await anna.take(first);
    await anna.send(first, 'Yes, three of them. {link}');
    await anna.send(first, 'Shall I put one aside?');
    await anna.wire.call('message:send', {
      chatId: first,
      clientMessageId: randomUUID(),
      body: 'a regular customer',
      kind: 'note',
    });

    const { text, automatic } = await mailTo(email);
    const told = await anna.wire.until(
      'chat:reach',
      ({ chatId, reach }) => chatId === first && reach.mails.some(({ state }) => state === 'sent')
    );

    expect(text).toContain('Yes, three of them. {link}\n\nShall I put one aside?');
    expect(text).not.toMatch(/regular customer|blue one|taken/);
    expect(automatic).toBe('auto-generated');
    expect(told.reach).toMatchObject({ to: 'r•••@•••.test', mails: [{ state: 'sent' }] });
    const link = linkIn(text);
    expect(link).toMatchObject({ chatId: first, address: strapi.url });

    // Looking at the page uses nothing up, and the secret is in no table.
    const page = await fetch(`${strapi.url}/live-chat/conversation`);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(await tracesOf(strapi, [link.token])).toEqual([]);

    const as = { token: link.token, origin: strapi.url };
    const chat = (id: string) =>
      ask<Failure>(strapi, `/live-chat/visitor/chats/${id}/events?since=0`, as);
    expect((await chat(first)).status).toBe(200);
    // Where there is no TLS, browsers send nothing else with the page's own requests.
    const plain = (referer: string) =>
      fetch(`${strapi.url}/live-chat/visitor/chats/${first}/events?since=0`, {
        headers: { Authorization: `Bearer ${link.token}`, Referer: referer },
      });
    expect((await plain(`${strapi.url}/live-chat/conversation`)).status).toBe(200);
    expect((await plain('https://elsewhere.example/')).status).toBe(403);
    expect((await chat(second)).status).toBe(404);
    for (const path of ['visitor/chats', 'visitor/privacy', `visitor/consents/${randomUUID()}`]) {
      const { status } = await ask<Failure>(strapi, `/live-chat/${path}`, as);
      expect([path, status]).toEqual([path, 401]);
    }
    const started = await ask<StartAnswer>(strapi, '/live-chat/visitor/chats', {
      ...as,
      method: 'POST',
      body: {
        startId: randomUUID(),
        language: 'en',
        message: { clientMessageId: randomUUID(), body: 'Somebody else' },
        offline: { email: `new-${database}@example.test` },
      },
    });
    // It is no identity: whoever begins anew with it is a new visitor.
    expect(started.body.token).toBeDefined();

    const again = await connectVisitor(strapi, link.token, { origin: strapi.url });
    await join(again, { chatId: first });
    for (const event of [
      'chat:join',
      'chat:sync',
      'chat:history',
      'chat:read',
      'chat:end',
      'beat',
    ]) {
      const request = {
        chatId: second,
        ...(event === 'chat:history' ? { before: 9 } : {}),
        ...(['chat:join', 'chat:sync'].includes(event) ? { since: 0 } : {}),
        ...(event === 'chat:read' ? { seq: 1 } : {}),
      };
      expect([event, await again.say(event, request)]).toMatchObject([
        event,
        { code: 'not_found' },
      ]);
    }
    await again.say('message:send', {
      chatId: first,
      clientMessageId: randomUUID(),
      body: 'Yes please, until Friday.',
    });
    await anna.wire.until('chat:events', ({ batch }) =>
      batch.some(({ events }) => events.some(({ body }) => body.startsWith('Yes please')))
    );
    await anna.send(first, 'Done.');
    await eventually('the answer is there', () =>
      liveOf(again, first).some(({ body }) => body === 'Done.')
    );
    await again.say('chat:read', { chatId: first, seq: 99 });
    const { head } = (await again.say('beat', { chatId: first })) as unknown as { head: number };
    await again.say('chat:read', { chatId: first, seq: head });
    again.close();

    // A second stay away: only what is new.
    await anna.send(first, 'We close at six.');
    const next = await eventually('another mail', () => mailsTo(email)[1], SOON);
    expect(next.text).toContain('We close at six.');
    expect(next.text).not.toMatch(/three of them|Done\./);
    expect(mailsTo(email)).toHaveLength(2);

    const audited = await desk.admin.json<AuditAnswer>('/live-chat/audit/search', {
      method: 'POST',
      body: { action: 'reply', target: first },
    });
    const lines = audited.lines.map(({ action }) => action);
    expect(lines.filter((action) => action === 'reply.mail')).toHaveLength(2);
    expect(lines.filter((action) => action === 'reply.sent')).toHaveLength(2);

    // Once the chat is erased, so are its mails, and its links open nothing.
    const erasing = eraser(desk.admin);
    const asked = await erasing.erase({ kind: 'chats', chatIds: [first] });
    await erasing.until(asked.erasureId, 'done');
    expect((await chat(first)).status).toBe(401);
    const rows = await strapi.database.query(
      'SELECT id FROM live_chat_mail_messages WHERE chat_id = ?',
      [first]
    );
    expect(rows).toEqual([]);

    // R20: of the person nothing is left either, with a mail that was sent and one that waits.
    await anna.take(second);
    await anna.send(second, 'About the other matter');
    const third = await eventually('a mail about the other chat', () => mailsTo(email)[2], SOON);
    await anna.send(second, 'And one that is never mailed');
    const { subjectIds } = await erasing.find(second);
    const whole = await erasing.erase({ kind: 'subjects', subjectIds });
    await erasing.until(whole.erasureId, 'done');
    const dead = linkIn(third.text);
    expect(await tracesOf(strapi, [`robin-${database}`])).toEqual([]);
    const late = await ask(strapi, `/live-chat/visitor/chats/${second}/events?since=0`, {
      token: dead.token,
    });
    expect(late.status).toBe(401);
  }, 120_000);
});

describe('answers by mail', () => {
  const [database = 'sqlite'] = databasesOfLongTest();
  const given = () => on(database);

  it('are promised to nobody whose address is not known', async () => {
    const { strapi } = given().desk;
    const start = (more: object = {}, token?: string) =>
      ask<Failure & StartAnswer>(strapi, '/live-chat/visitor/chats', {
        method: 'POST',
        token,
        body: {
          startId: randomUUID(),
          language: 'en',
          message: { clientMessageId: randomUUID(), body: 'Hello' },
          ...more,
        },
      });

    for (const more of [{}, { offline: {} }, { offline: { name: 'Robin' } }]) {
      expect(await start(more)).toMatchObject({ status: 422, body: { code: 'address_needed' } });
    }
    const known = await start({ offline: { email: 'known@example.test' } });
    expect(known.body.chat.status).toBe('offline');
    // It is on file now.
    expect((await start({}, known.body.token)).status).toBe(200);
  });

  it('are not sent to somebody who is there, and tell the agent what became of the others', async () => {
    const { desk, anna } = given();
    const here = await leave(desk, 'here@example.test');
    const wire = await here.join();
    const gone = await leave(desk, 'gone@example.test', 'de');
    const nobody = await leave(desk, `${NOBODY}knows@example.test`);
    for (const { chatId } of [here, gone, nobody]) {
      await anna.take(chatId);
      await anna.send(chatId, 'An answer');
    }
    await anna.wire.call('chat:end', { chatId: gone.chatId });

    const mail = await mailTo('gone@example.test');
    const bounced = await anna.wire.until(
      'chat:reach',
      ({ chatId, reach }) => chatId === nobody.chatId && reach.mails[0]?.state !== 'waiting'
    );

    expect(mail.text).toContain('Guten Tag');
    expect(bounced.reach.mails).toMatchObject([{ state: 'bounced' }]);
    const { chat } = await anna.wire.call('chat:open', { chatId: nobody.chatId, since: 0 });
    expect(chat.reach).toEqual(bounced.reach);
    expect(mailsTo('here@example.test')).toEqual([]);
    wire.close();
    await mailTo('here@example.test');
  }, 60_000);

  it('T28: whose address is corrected are read by nobody at the wrong one', async () => {
    const { desk, anna } = given();
    const { strapi } = desk;
    const guest = await leave(desk, 'tpyo@example.test');
    await anna.take(guest.chatId);
    await anna.send(guest.chatId, 'An answer');
    const { token, chatId } = linkIn((await mailTo('tpyo@example.test')).text);
    const open = await connectVisitor(strapi, token);

    await guest.start({ offline: { email: 'typo@example.test' }, body: 'That was wrong' });

    await open.closed();
    const refused = await refusal(visitorLink(strapi, token));
    expect(refused.data).toMatchObject({ code: 'unauthorized' });
    const { status } = await ask(strapi, `/live-chat/visitor/chats/${chatId}/events?since=0`, {
      token,
    });
    expect(status).toBe(401);
    for (const wrong of [`${token.slice(0, -1)}_`, `r-${'a'.repeat(43)}`]) {
      expect((await refusal(visitorLink(strapi, wrong))).data).toMatchObject({
        code: 'unauthorized',
      });
    }
  }, 60_000);

  it('R22: wait while the chat is held, and say what a redacted answer says now', async () => {
    const { desk, anna } = given();
    const held = await leave(desk, 'held@example.test');
    const other = await leave(desk, 'other@example.test');
    for (const { chatId } of [held, other]) {
      await anna.take(chatId);
      const { seq } = await anna.send(chatId, 'Ask for Zqsecret at the door');
      await desk.admin.json(`/live-chat/desk/chats/${chatId}/redactions`, {
        method: 'POST',
        body: { seq, from: 8, to: 16 },
      });
    }
    const { holdId } = await eraser(desk.admin).hold({
      target: { kind: 'chat', chatId: held.chatId },
    });
    await mailTo('other@example.test');
    expect(mailsTo('held@example.test')).toEqual([]);

    await eraser(desk.admin).lift(holdId);
    const { text } = await mailTo('held@example.test');
    expect(text).not.toContain('Zqsecret');
    expect(text).toContain('Ask for █████ at the door');
  }, 60_000);

  it('survive a crash, once', async () => {
    const { desk, anna } = given();
    const guest = await leave(desk, 'crash@example.test');
    await anna.take(guest.chatId);
    await anna.send(guest.chatId, 'An answer before the crash');
    await desk.strapi.kill();
    await desk.strapi.restart();

    await mailTo('crash@example.test');
    const witness = await leave(desk, 'witness@example.test');
    const ben = await agent(desk.strapi, desk.ben.session);
    await ben.take(witness.chatId);
    await ben.send(witness.chatId, 'Another answer');
    await mailTo('witness@example.test');
    expect(mailsTo('crash@example.test')).toHaveLength(1);
  }, 90_000);
});
