import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PERMISSIONS, type Permission } from '../../protocol';
import { createRoleUser, type RoleUser } from '../support/admin';
import { AGENT, openDesk, type Desk } from './support/desk';
import { ask, startChat, type StartedChat } from './support/rest';
import { agentLink, connectAgent, connectVisitor, refusal, visitorLink } from './support/sockets';

/**
 * T4: the written list of everything that the plugin answers to, and who may. A route or event that is not
 * written here fails the test: whoever adds one has to say who may use it.
 */
const ANYBODY = [
  'GET /live-chat/embed.js',
  'GET /live-chat/app/:file([\\w.-]+)',
  'GET /live-chat/app/(.*)',
  'GET /live-chat/my-data',
  'GET /live-chat/preview',
  'GET /live-chat/widget/config',
  'GET /live-chat/widget/storage',
  'POST /live-chat/visitor/chats',
  'POST /live-chat/visitor/links',
  'GET /live-chat/privacy-request',
  'GET /live-chat/delivery',
  'GET /live-chat/conversation',
  'POST /live-chat/visitor/privacy-requests',
  // With the token of a mailed link, and the code or the grant that belongs to it.
  'POST /live-chat/visitor/verifications',
  'POST /live-chat/visitor/deliveries/open',
  'POST /live-chat/visitor/deliveries/file',
];
/** With the secret of a visitor, for their own chats only. */
const VISITOR = [
  'GET /live-chat/visitor/chats',
  'POST /live-chat/visitor/chats/:chatId/messages',
  'GET /live-chat/visitor/chats/:chatId/events',
  'POST /live-chat/visitor/chats/:chatId/end',
  'POST /live-chat/visitor/chats/:chatId/consents',
  'GET /live-chat/visitor/privacy',
  'POST /live-chat/visitor/consents',
  'GET /live-chat/visitor/consents/:recordId',
  'POST /live-chat/visitor/consents/:recordId/mail',
  'POST /live-chat/visitor/requests',
  'POST /live-chat/visitor/chats/:chatId/transcript',
];
/** Whoever may see or lower a safeguard. */
const TOLD_OF_SAFEGUARDS = [
  PERMISSIONS.securityRead,
  PERMISSIONS.securityUpdate,
  PERMISSIONS.maskingUpdate,
  PERMISSIONS.receiversUpdate,
  PERMISSIONS.retentionUpdate,
];
/** For a session of the admin panel that has the permission, or one of those that are named. */
const ADMIN: Record<string, Permission | readonly Permission[]> = {
  'POST /live-chat/desk/ticket': PERMISSIONS.inboxRead,
  'POST /live-chat/desk/chats/:chatId/messages': PERMISSIONS.inboxReply,
  'GET /live-chat/transcripts/:chatId': PERMISSIONS.transcriptRead,
  'POST /live-chat/transcripts/:chatId/verify': PERMISSIONS.transcriptRead,
  'GET /live-chat/prechat/forms': PERMISSIONS.prechatRead,
  'GET /live-chat/prechat/forms/:key': PERMISSIONS.prechatRead,
  'PUT /live-chat/prechat/forms/:key': PERMISSIONS.prechatUpdate,
  'DELETE /live-chat/prechat/forms/:key': PERMISSIONS.prechatUpdate,
  'POST /live-chat/prechat/forms/:key/publish': PERMISSIONS.prechatUpdate,
  'POST /live-chat/prechat/forms/:key/restore': PERMISSIONS.prechatUpdate,
  'GET /live-chat/prechat/forms/:key/versions/:version': PERMISSIONS.prechatRead,
  'POST /live-chat/prechat/preview': PERMISSIONS.prechatRead,
  'GET /live-chat/privacy/purposes': PERMISSIONS.noticeRead,
  'PUT /live-chat/privacy/purposes/:key': PERMISSIONS.noticeUpdate,
  'GET /live-chat/privacy/notice': PERMISSIONS.noticeRead,
  'PUT /live-chat/privacy/notice': PERMISSIONS.noticeUpdate,
  'POST /live-chat/privacy/notice/preview': PERMISSIONS.noticeRead,
  'POST /live-chat/privacy/notice/publish': PERMISSIONS.noticeUpdate,
  'GET /live-chat/privacy/notice/versions/:version': PERMISSIONS.noticeRead,
  'DELETE /live-chat/privacy/notice/versions/:version': PERMISSIONS.noticeUpdate,
  'POST /live-chat/privacy/consents/search': PERMISSIONS.consentRead,
  'GET /live-chat/privacy/consents/:recordId': PERMISSIONS.consentRead,
  'GET /live-chat/privacy/consents/:recordId/proof': PERMISSIONS.consentRead,
  'POST /live-chat/subjects/search': PERMISSIONS.subjectRead,
  'POST /live-chat/names': [
    PERMISSIONS.subjectRead,
    PERMISSIONS.requestRead,
    PERMISSIONS.exportCreate,
    PERMISSIONS.exportApprove,
    PERMISSIONS.erasurePrepare,
    PERMISSIONS.erasureApprove,
  ],
  'GET /live-chat/subjects/options': PERMISSIONS.subjectRead,
  'GET /live-chat/subjects/searches': PERMISSIONS.subjectRead,
  'POST /live-chat/subjects/searches': PERMISSIONS.subjectRead,
  'DELETE /live-chat/subjects/searches/:searchId': PERMISSIONS.subjectRead,
  'GET /live-chat/subjects/people/:subjectId': PERMISSIONS.subjectRead,
  'GET /live-chat/subjects/people/:subjectId/records/:store': PERMISSIONS.subjectRead,
  'POST /live-chat/subjects/links': PERMISSIONS.subjectLink,
  'DELETE /live-chat/subjects/links/:linkId': PERMISSIONS.subjectLink,
  'POST /live-chat/cases/search': PERMISSIONS.requestRead,
  'GET /live-chat/cases/counts': PERMISSIONS.requestRead,
  'GET /live-chat/cases/:caseId/changed': PERMISSIONS.requestRead,
  'GET /live-chat/cases/assignees': PERMISSIONS.requestRead,
  'POST /live-chat/cases': PERMISSIONS.requestUpdate,
  'GET /live-chat/cases/:caseId': PERMISSIONS.requestRead,
  'GET /live-chat/cases/:caseId/others': PERMISSIONS.subjectRead,
  'POST /live-chat/cases/:caseId/actions': PERMISSIONS.requestUpdate,
  'POST /live-chat/cases/:caseId/decisions': PERMISSIONS.requestDecide,
  'POST /live-chat/cases/:caseId/letters': [PERMISSIONS.requestUpdate, PERMISSIONS.requestDecide],
  'POST /live-chat/exports/preview': PERMISSIONS.exportCreate,
  'POST /live-chat/exports/preview/records': PERMISSIONS.exportCreate,
  'POST /live-chat/exports': PERMISSIONS.exportCreate,
  'GET /live-chat/exports': [PERMISSIONS.exportCreate, PERMISSIONS.exportApprove],
  'GET /live-chat/exports/:exportId': [PERMISSIONS.exportCreate, PERMISSIONS.exportApprove],
  'POST /live-chat/exports/:exportId/cancel': PERMISSIONS.exportCreate,
  'POST /live-chat/exports/:exportId/approve': PERMISSIONS.exportApprove,
  'DELETE /live-chat/exports/:exportId': PERMISSIONS.exportCreate,
  'GET /live-chat/exports/:exportId/files/:index': [
    PERMISSIONS.exportCreate,
    PERMISSIONS.exportApprove,
  ],
  'POST /live-chat/exports/:exportId/deliveries': PERMISSIONS.deliveryCreate,
  'GET /live-chat/exports/:exportId/deliveries': PERMISSIONS.exportCreate,
  'POST /live-chat/exports/:exportId/deliveries/:deliveryId/revoke': PERMISSIONS.deliveryCreate,
  'GET /live-chat/processing': PERMISSIONS.processingRead,
  'GET /live-chat/processing/file': PERMISSIONS.processingRead,
  'GET /live-chat/subject-settings': PERMISSIONS.securityRead,
  'PUT /live-chat/subject-settings': PERMISSIONS.securityUpdate,
  'GET /live-chat/privacy/settings': PERMISSIONS.securityRead,
  'PUT /live-chat/privacy/settings': [PERMISSIONS.maskingUpdate, PERMISSIONS.receiversUpdate],
  'POST /live-chat/privacy/webhooks/:id/secret': PERMISSIONS.receiversUpdate,
  'GET /live-chat/privacy/deliveries': PERMISSIONS.securityRead,
  'POST /live-chat/privacy/deliveries/:id/retry': PERMISSIONS.receiversUpdate,
  'GET /live-chat/settings': PERMISSIONS.settingsRead,
  'PUT /live-chat/settings': PERMISSIONS.settingsUpdate,
  'GET /live-chat/status': PERMISSIONS.settingsRead,
  'DELETE /live-chat/status/refused-origins': PERMISSIONS.settingsUpdate,
  'POST /live-chat/erasures/preview': PERMISSIONS.erasurePrepare,
  'POST /live-chat/erasures': PERMISSIONS.erasurePrepare,
  'GET /live-chat/erasures': [PERMISSIONS.erasurePrepare, PERMISSIONS.erasureApprove],
  'GET /live-chat/erasures/:erasureId': [PERMISSIONS.erasurePrepare, PERMISSIONS.erasureApprove],
  'POST /live-chat/erasures/:erasureId/review': [
    PERMISSIONS.erasurePrepare,
    PERMISSIONS.erasureApprove,
  ],
  'POST /live-chat/erasures/:erasureId/approve': PERMISSIONS.erasureApprove,
  'POST /live-chat/erasures/:erasureId/cancel': [
    PERMISSIONS.erasurePrepare,
    PERMISSIONS.erasureApprove,
  ],
  'POST /live-chat/erasures/:erasureId/retry': PERMISSIONS.erasureApprove,
  'POST /live-chat/erasures/:erasureId/without-mail': [
    PERMISSIONS.erasurePrepare,
    PERMISSIONS.erasureApprove,
  ],
  'GET /live-chat/erasures/:erasureId/receipt': [
    PERMISSIONS.erasurePrepare,
    PERMISSIONS.erasureApprove,
  ],
  'GET /live-chat/ledger/file': PERMISSIONS.erasureApprove,
  'POST /live-chat/ledger/import': PERMISSIONS.erasureApprove,
  'POST /live-chat/ledger/replay': PERMISSIONS.erasureApprove,
  'POST /live-chat/desk/chats/:chatId/redactions': PERMISSIONS.messageRedact,
  'POST /live-chat/subjects/corrections': PERMISSIONS.subjectCorrect,
  'GET /live-chat/holds': PERMISSIONS.holdRead,
  'POST /live-chat/holds': PERMISSIONS.holdUpdate,
  'POST /live-chat/holds/:holdId/review': PERMISSIONS.holdUpdate,
  'POST /live-chat/holds/:holdId/lift': PERMISSIONS.holdUpdate,
  'GET /live-chat/retention': PERMISSIONS.retentionRead,
  'POST /live-chat/retention/preview': PERMISSIONS.retentionRead,
  'PUT /live-chat/retention': PERMISSIONS.retentionUpdate,
  'POST /live-chat/retention/run': PERMISSIONS.retentionUpdate,
  'POST /live-chat/audit/search': PERMISSIONS.auditRead,
  'POST /live-chat/audit/verify': PERMISSIONS.auditRead,
  'GET /live-chat/audit/file': PERMISSIONS.auditRead,
  'GET /live-chat/audit/state': PERMISSIONS.auditRead,
  'PUT /live-chat/audit/anchoring': PERMISSIONS.securityUpdate,
  'POST /live-chat/audit/anchor': PERMISSIONS.securityUpdate,
  'GET /live-chat/residency': PERMISSIONS.securityRead,
  'PUT /live-chat/residency': PERMISSIONS.securityUpdate,
  'GET /live-chat/safeguards': TOLD_OF_SAFEGUARDS,
  'POST /live-chat/safeguards/seen': TOLD_OF_SAFEGUARDS,
  'GET /live-chat/breaches': PERMISSIONS.breachRead,
  'POST /live-chat/breaches': PERMISSIONS.breachUpdate,
  'PUT /live-chat/breaches/:breachId': PERMISSIONS.breachUpdate,
  'POST /live-chat/breaches/affected': PERMISSIONS.breachRead,
  'GET /live-chat/breaches/:breachId/affected': PERMISSIONS.breachRead,
};
/** Preflights of browsers: they tell nothing but what is allowed. */
const PREFLIGHTS = ['OPTIONS /live-chat/widget/(.*)', 'OPTIONS /live-chat/visitor/(.*)'];

const VISITOR_EVENTS = [
  'beat',
  'chat:end',
  'chat:history',
  'chat:join',
  'chat:read',
  'chat:sync',
  'consent:answer',
  'message:send',
  'typing',
];
/** Events of an agent, with the permission beyond seeing chats that each needs. */
const AGENT_EVENTS: Record<string, Permission | undefined> = {
  availability: undefined,
  beat: undefined,
  'chat:end': PERMISSIONS.inboxReply,
  'chat:history': undefined,
  'chat:leave': undefined,
  'chat:open': undefined,
  'chat:read': undefined,
  'chat:release': PERMISSIONS.inboxReply,
  'chat:sync': undefined,
  'chat:take': PERMISSIONS.inboxReply,
  'consent:ask': PERMISSIONS.inboxReply,
  'consent:preview': PERMISSIONS.inboxReply,
  'desk:join': undefined,
  'desk:list': undefined,
  'message:send': PERMISSIONS.inboxReply,
  typing: undefined,
};
/** Housekeeping of the server itself; a client cannot cause them by name. */
const INTERNAL = ['disconnect', 'error'];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-surface-'));
const file = path.join(folder, 'surface.json');
const surface = () =>
  JSON.parse(fs.readFileSync(file, 'utf8')) as { routes: string[]; events: string[] };

let desk: Desk;
let chat: StartedChat;
let nobody: RoleUser;
/** Somebody who may everything but what a test is about. */
let almost: RoleUser;
let apiToken: string;

beforeAll(async () => {
  const hook = path.join(__dirname, 'support/list-surface.cjs');
  desk = await openDesk({
    env: { NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, LIVE_CHAT_SURFACE: file },
  });
  chat = await startChat(desk.strapi);
  nobody = await createRoleUser(desk.strapi, desk.admin, ['admin::marketplace.read']);
  almost = await createRoleUser(desk.strapi, desk.admin, ['admin::marketplace.read']);
  const { data } = await desk.admin.json<{ data: { accessKey: string } }>('/admin/api-tokens', {
    method: 'POST',
    body: { name: 'full', description: '', type: 'full-access', lifespan: null },
  });
  apiToken = data.accessKey;
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const call = (route: string, token: string | undefined, origin: string) => {
  const [method, address] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const message = { clientMessageId: '3f2b8c1e-0d4a-4b6f-9c57-1a2b3c4d5e6f', body: 'intruded' };
  return ask<object>(desk.strapi, address.replace(':chatId', chat.chatId), {
    method,
    origin,
    token,
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : { body: address.endsWith('/messages') ? message : {} }),
  });
};

describe('T4: everything that the server answers to', () => {
  it('is written down here', async () => {
    await connectVisitor(desk.strapi, chat.token);
    await connectAgent(desk.strapi, desk.anna.session);

    const { routes, events } = surface();

    const declared = [...ANYBODY, ...VISITOR, ...Object.keys(ADMIN), ...PREFLIGHTS].sort();
    expect(routes.filter((route) => !route.startsWith('HEAD '))).toEqual(declared);
    expect(
      routes
        .filter((route) => route.startsWith('HEAD '))
        .map((route) => route.replace('HEAD', 'GET'))
    ).toEqual(declared.filter((route) => route.startsWith('GET ')));
    const inNamespace = (name: string, list: string[]) =>
      [...list, ...INTERNAL].map((event) => `${name} ${event}`);
    expect(events).toEqual(
      [
        ...inNamespace('/visitor', VISITOR_EVENTS),
        ...inNamespace('/agent', Object.keys(AGENT_EVENTS)),
      ].sort()
    );
  });

  it.each(VISITOR)('%s is refused to everybody but a visitor', async (route) => {
    const { strapi, admin } = desk;
    for (const token of [undefined, admin.token, 'x'.repeat(43), '0', 'null']) {
      const answer = await call(route, token, 'http://localhost:4000');
      expect([token?.slice(0, 9), answer.status]).toEqual([token?.slice(0, 9), 401]);
    }
    const other = await startChat(strapi);
    const theirs = await call(route, other.token, 'http://localhost:4000');
    expect(JSON.stringify(theirs.body)).not.toContain(chat.chatId);
    // An empty body is refused by its shape before anybody's data is looked at.
    expect([200, 400, 404]).toContain(theirs.status);
  });

  it.each(Object.entries(ADMIN))(
    '%s is refused to everybody without %s',
    async (route, permission) => {
      const { strapi } = desk;
      const wanted = typeof permission === 'string' ? [permission] : permission;
      const others = Object.values(PERMISSIONS).filter((one) => !wanted.includes(one));
      await almost.allow(others);

      const statuses = {
        nobody: (await call(route, undefined, strapi.url)).status,
        visitor: (await call(route, chat.token, strapi.url)).status,
        apiToken: (await call(route, apiToken, strapi.url)).status,
        roleWithout: (await call(route, nobody.session.token, strapi.url)).status,
        roleWithAllOthers: (await call(route, almost.session.token, strapi.url)).status,
      };

      expect(statuses).toEqual({
        nobody: 401,
        visitor: 401,
        apiToken: 401,
        roleWithout: 403,
        roleWithAllOthers: 403,
      });
      for (const one of wanted) {
        await almost.allow([one]);
        const { status } = await call(route, almost.session.token, strapi.url);
        expect([401, 403]).not.toContain(status);
      }
    }
  );

  it('T26: takes no cookie for a session, and changes no state by GET', async () => {
    const { strapi, admin } = desk;
    for (const route of Object.keys(ADMIN)) {
      const [method, address] = route.split(' ') as ['GET', string];
      const answer = await ask<object>(strapi, address.replace(':chatId', chat.chatId), {
        method,
        origin: strapi.url,
        headers: { Cookie: `jwtToken=${admin.token}; strapi_admin_refresh=${admin.token}` },
      });
      expect([route, answer.status]).toEqual([route, 401]);
      if (method !== ('GET' as string)) {
        const asGet = await ask<object>(strapi, address.replace(':chatId', chat.chatId), {
          token: admin.token,
          origin: strapi.url,
        });
        const alsoGet = `GET ${address}` in ADMIN;
        expect([route, alsoGet || asGet.status >= 404]).toEqual([route, true]);
      }
    }
  });

  it('opens no socket to nobody, to a role without the permission, to tokens of other kinds', async () => {
    const { strapi, admin } = desk;
    const noTicket = await nobody.session.fetch('/live-chat/desk/ticket', { method: 'POST' });
    expect(noTicket.status).toBe(403);
    const refused = async (socket: Parameters<typeof refusal>[0]) =>
      (await refusal(socket)).data?.code;

    expect(await refused(visitorLink(strapi, {}))).toBe('unauthorized');
    expect(await refused(visitorLink(strapi, 'x'.repeat(43)))).toBe('unauthorized');
    expect(await refused(visitorLink(strapi, admin.token.slice(0, 90)))).toBe('unauthorized');
    expect(await refused(agentLink(strapi, {}))).toBe('unauthorized');
    expect(await refused(agentLink(strapi, admin.token))).toBe('unauthorized');
    expect(await refused(agentLink(strapi, chat.token))).toBe('unauthorized');
    for (const value of [1, true, null, ['x'.repeat(43)], {}, '0']) {
      expect(await refused(visitorLink(strapi, { v: 1, token: value }))).toBe('unauthorized');
      expect(await refused(agentLink(strapi, { v: 1, ticket: value }))).toBe('unauthorized');
    }
  });

  it('lets a role that may only see chats do nothing that needs more', async () => {
    const { strapi, admin } = desk;
    const reader = await createRoleUser(strapi, admin, [PERMISSIONS.inboxRead]);
    const agent = await connectAgent(strapi, reader.session);
    const payload = {
      'chat:end': { chatId: chat.chatId },
      'chat:release': { chatId: chat.chatId },
      'chat:take': { chatId: chat.chatId },
      'consent:ask': {
        chatId: chat.chatId,
        clientMessageId: '3f2b8c1e-0d4a-4b6f-9c57-1a2b3c4d5e70',
        purpose: 'newsletter',
      },
      'consent:preview': { chatId: chat.chatId, purpose: 'newsletter' },
      'message:send': {
        chatId: chat.chatId,
        clientMessageId: '3f2b8c1e-0d4a-4b6f-9c57-1a2b3c4d5e6f',
        body: 'x',
        kind: 'note',
      },
    };

    for (const [event, needed] of Object.entries(AGENT_EVENTS)) {
      if (!needed) continue;
      const answer = await agent.say(event, payload[event as keyof typeof payload]);
      expect([event, answer]).toMatchObject([event, { ok: false, code: 'forbidden' }]);
    }
    expect(await agent.say('desk:list', { view: 'all' })).toMatchObject({ ok: true });
  });

  it('keeps our content types off the content API', async () => {
    const { strapi } = desk;
    for (const name of [
      'chats',
      'messages',
      'visitors',
      'transcripts',
      'agent-profiles',
      'live-chat/chats',
      'live-chat/messages',
    ]) {
      const answer = await ask<object>(strapi, `/api/${name}`, { origin: strapi.url });
      expect([name, answer.status]).toEqual([name, 404]);
    }
    expect(AGENT).not.toContain(PERMISSIONS.settingsUpdate);
  });
});
