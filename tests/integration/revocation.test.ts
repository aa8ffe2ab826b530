import { PERMISSIONS } from '../../protocol';
import { createRoleUser, type RoleUser } from '../support/admin';
import { AGENT, openDesk, type Desk } from './support/desk';
import { ask, startChat } from './support/rest';
import {
  agentLink,
  connectAgent,
  connectVisitor,
  join,
  refusal,
  ticketOf,
  visitorLink,
} from './support/sockets';

const WITHIN = 5_000;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const newAgent = (): Promise<RoleUser> => createRoleUser(desk.strapi, desk.admin, AGENT);

const LOSSES: [how: string, code: string, lose: (user: RoleUser) => Promise<unknown>][] = [
  ['logs out', 'unauthorized', (user) => user.session.json('/admin/logout', { method: 'POST' })],
  [
    'is deactivated',
    'unauthorized',
    (user) =>
      desk.admin.json(`/admin/users/${user.session.user.id}`, {
        method: 'PUT',
        body: { isActive: false },
      }),
  ],
  [
    'has changed the password, as after a theft,',
    'unauthorized',
    (user) =>
      user.session.json('/admin/users/me', {
        method: 'PUT',
        body: { currentPassword: user.password, password: `Another-${user.password}` },
      }),
  ],
  ['loses the permission', 'forbidden', (user) => user.allow([PERMISSIONS.transcriptRead])],
  [
    'is put into a role without it',
    'forbidden',
    async (user) => {
      const other = await createRoleUser(desk.strapi, desk.admin, [PERMISSIONS.settingsRead]);
      await desk.admin.json(`/admin/users/${user.session.user.id}`, {
        method: 'PUT',
        body: { roles: [other.roleId] },
      });
    },
  ],
  [
    'is deleted',
    'unauthorized',
    (user) => desk.admin.json(`/admin/users/${user.session.user.id}`, { method: 'DELETE' }),
  ],
];

describe('T9, T27: an agent with an open socket', () => {
  it.each(LOSSES)(
    'who %s is put out within 5 s, told "%s", and does not come back',
    async (_how, code, lose) => {
      const { strapi } = desk;
      const user = await newAgent();
      const agent = await connectAgent(strapi, user.session);
      const bystander = await connectAgent(strapi, desk.ben.session);
      const unused = await ticketOf(user.session);

      await lose(user);
      const [told] = await Promise.all([
        agent.hear('revoked', undefined, WITHIN),
        agent.closed(WITHIN),
      ]);

      expect(told).toEqual({ code });
      const ticket = await user.session.fetch('/live-chat/desk/ticket', { method: 'POST' });
      expect([401, 403]).toContain(ticket.status);
      expect((await refusal(agentLink(strapi, unused))).data?.code).toMatch(
        /^(unauthorized|forbidden)$/
      );
      expect(bystander.socket.connected).toBe(true);
    }
  );

  it('who may no longer answer keeps the socket and loses the right to answer', async () => {
    const { strapi } = desk;
    const user = await newAgent();
    const agent = await connectAgent(strapi, user.session);
    const { chatId } = await startChat(strapi);

    await user.allow([PERMISSIONS.inboxRead]);
    const began = performance.now();
    let answer;
    do {
      answer = await agent.say('chat:take', { chatId });
      if (answer.ok) await agent.say('chat:release', { chatId });
    } while (answer.ok && performance.now() - began < WITHIN);

    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
    expect(agent.socket.connected).toBe(true);
  });
});

describe('F25: a visitor', () => {
  it('whose secret is revoked is put out within 5 s and finds every door closed', async () => {
    const { strapi } = desk;
    const chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    await join(visitor, chat);

    await strapi.database.query(
      'UPDATE live_chat_visitors SET revoked_at = ? WHERE document_id = (SELECT visitor_id FROM live_chat_chats WHERE document_id = ?)',
      [Date.now(), chat.chatId]
    );
    const [told] = await Promise.all([
      visitor.hear('revoked', undefined, WITHIN),
      visitor.closed(WITHIN),
    ]);

    expect(told).toEqual({ code: 'unauthorized' });
    expect((await refusal(visitorLink(strapi, chat.token))).data?.code).toBe('unauthorized');
    for (const path of [
      '/live-chat/visitor/chats',
      `/live-chat/visitor/chats/${chat.chatId}/events`,
    ]) {
      expect((await ask<object>(strapi, path, { token: chat.token })).status).toBe(401);
    }
  });
});

describe('a ticket', () => {
  it('T36: opens one socket once', async () => {
    const { strapi, anna } = desk;
    const ticket = await ticketOf(anna.session);
    const first = agentLink(strapi, ticket);
    first.connect();
    await new Promise<void>((resolve) => first.once('connect', resolve));

    expect((await refusal(agentLink(strapi, ticket))).data?.code).toBe('unauthorized');
    expect(first.connected).toBe(true);
  });
});
