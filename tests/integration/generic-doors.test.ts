import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { createRoleUser, PASSWORD, type AdminSession } from '../support/admin';
import { openDesk, type Desk } from './support/desk';
import { startChat } from './support/rest';

/**
 * T4, T30: what Strapi reads for anybody who names a content type does not read ours. Every door of the running server
 * is tried, not those that somebody has thought of.
 */
const PLANTED = 'plantedwords';
const EMAIL = 'planted.visitor@example.test';
const READ = 'plugin::content-manager.explorer.read';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-doors-'));
const file = path.join(folder, 'surface.json');

let desk: Desk;
let hostRoutes: string[];
let types: string[];
let visitorId: string;
let tokenHash: string;

beforeAll(async () => {
  const hook = path.join(__dirname, 'support/list-surface.cjs');
  desk = await openDesk({
    env: { NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, LIVE_CHAT_SURFACE: file },
  });
  await startChat(desk.strapi, {
    message: { clientMessageId: randomUUID(), body: PLANTED },
    offline: { name: 'Planted', email: EMAIL },
  });
  hostRoutes = (JSON.parse(fs.readFileSync(file, 'utf8')) as { host: string[] }).host;
  const listed = await desk.admin.json<{ data: { uid: string }[] }>(
    '/content-manager/content-types'
  );
  types = listed.data.map(({ uid }) => uid).filter((uid) => uid.startsWith('plugin::live-chat.'));
  const [row] = await desk.strapi.database.query<{ document_id: string; token_hash: string }>(
    'SELECT document_id, token_hash FROM live_chat_visitors'
  );
  visitorId = row?.document_id ?? '';
  tokenHash = row?.token_hash ?? '';
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** An id that a request has named may come back in the message that refuses it. */
const secrets = () => [PLANTED, EMAIL, tokenHash];

const tells = (text: string) => secrets().filter((secret) => text.includes(secret));

interface Tried {
  status: number;
  told: string[];
}

const attempt = async (
  token: string,
  method: string,
  address: string,
  body?: object
): Promise<Tried> => {
  const response = await fetch(`${desk.strapi.url}${address}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: method === 'GET' || method === 'HEAD' || !body ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, told: tells(await response.text()) };
};

/** Admin routes of Strapi's other plugins; those of the content API stand below /api. */
const pluginRoutes = () =>
  hostRoutes.filter((route) =>
    /^(?:GET|POST|PUT|PATCH|DELETE) \/(?:content-|i18n|review-|upload|users-|email)/.test(route)
  );

/** Parameters of a route that name a content type. */
const TYPE = /:(?:model|uid|contentType|contentTypeUid|slug|model_uid)\b/;

const filled = (address: string, uid: string) =>
  address
    .replace(TYPE, encodeURIComponent(uid))
    .replace(':targetField', 'createdBy')
    .replace(/:[A-Za-z_]+/g, visitorId)
    .replace(/\(.*\)/, '');

const asking = (uid: string) =>
  `contentType=${uid}&model=${uid}&uid=${uid}&contentTypeUid=${uid}&contentTypeUID=${uid}&documentId=${visitorId}&pageSize=100&populate=*`;

const bodyFor = (uid: string) => ({
  model: uid,
  contentType: uid,
  contentTypeUID: uid,
  field: 'tokenHash',
  value: 'x',
  data: {},
  id: visitorId,
  documentIds: [visitorId],
  locale: 'en',
  releaseId: '1',
  entries: [{ contentType: uid, entryDocumentId: visitorId, type: 'publish' }],
});

/** Every way to name a type at every door; what was told at which. */
const tryDoors = async (who: AdminSession, uid: string, routes = pluginRoutes()) => {
  const open: string[] = [];
  let tried = 0;
  for (const route of routes) {
    const [method = '', address = ''] = route.split(' ');
    const ways: [string, object?][] = [];
    if (TYPE.test(address)) ways.push([filled(address, uid), {}]);
    ways.push([`${filled(address, 'plugin::upload.file')}?${asking(uid)}`, {}]);
    if (method !== 'GET') ways.push([filled(address, 'plugin::upload.file'), bodyFor(uid)]);
    const answers = await Promise.all(
      ways.map(([at, body]) => attempt(who.token, method, at, body))
    );
    tried += answers.length;
    for (const { status, told } of answers) {
      if (status < 400 || told.length > 0) open.push(`${route} ${status} ${told.join(',')}`);
    }
  }
  return { tried, open };
};

describe('T4: the generic doors of Strapi', () => {
  it('are all known, and so are our content types', () => {
    expect(types.length).toBeGreaterThanOrEqual(30);
    expect(pluginRoutes().filter((route) => TYPE.test(route)).length).toBeGreaterThan(25);
    expect(visitorId).not.toBe('');
  });

  it('refuse every type of ours to a super administrator, in the path, the query and the body', async () => {
    const { tried, open } = await tryDoors(desk.admin, 'plugin::live-chat.visitor');

    expect(open).toEqual([]);
    expect(tried).toBeGreaterThan(80);
    const lists = await Promise.all(
      types.map((uid) =>
        attempt(
          desk.admin.token,
          'GET',
          `/content-manager/collection-types/${uid}?_q=${PLANTED}&populate=*`
        )
      )
    );
    expect(lists.map(({ status }) => status)).toEqual(types.map(() => 403));
    expect(lists.flatMap(({ told }) => told)).toEqual([]);
  });

  it('tell a super administrator nothing of ours that they were not asked for', async () => {
    const told: string[] = [];
    for (const route of hostRoutes) {
      const [method = '', address = ''] = route.split(' ');
      if (method !== 'GET' || !/^\/(?:admin|content-|i18n|upload|users-)/.test(address)) continue;
      if (address.includes('transfer')) continue;
      const answer = await attempt(desk.admin.token, 'GET', filled(address, 'plugin::upload.file'));
      if (answer.told.length > 0) told.push(route);
    }

    expect(told).toEqual([]);
  });

  it('cannot be opened by granting a role a right on our types', async () => {
    const { strapi, admin } = desk;
    const role = await createRoleUser(strapi, admin, ['admin::marketplace.read']);
    const permissions = types.map((subject) => ({
      action: READ,
      subject,
      properties: { fields: ['tokenHash'] },
      conditions: [],
    }));
    for (const permission of permissions) {
      const answer = await admin.fetch(`/admin/roles/${role.roleId}/permissions`, {
        method: 'PUT',
        body: { permissions: [permission] },
      });
      expect([permission.subject, answer.status]).toEqual([permission.subject, 400]);
    }
    const offered = await admin.json<{ data: { sections: object } }>('/admin/permissions');
    expect(JSON.stringify(offered)).not.toContain('"plugin::live-chat.visitor"');
    const own = await admin.json<{ data: { subject: string | null }[] }>(
      '/admin/users/me/permissions'
    );
    expect(own.data.filter(({ subject }) => subject?.startsWith('plugin::live-chat.')).length).toBe(
      0
    );
  });

  it('stay shut for who was granted such a right before, or past Strapi', async () => {
    const { strapi, admin } = desk;
    const { session, roleId } = await createRoleUser(strapi, admin, [
      'plugin::content-manager.collection-types.configure-view',
    ]);
    await strapi.database.query(
      `INSERT INTO admin_permissions (document_id, action, action_parameters, subject, properties, conditions) VALUES ('granted', '${READ}', '{}', 'plugin::live-chat.visitor', '{"fields":["email","tokenHash"]}', '[]')`
    );
    await strapi.database.query(
      `INSERT INTO admin_permissions_role_lnk (permission_id, role_id) SELECT id, ${roleId} FROM admin_permissions WHERE document_id = 'granted'`
    );

    const reading = pluginRoutes().filter((route) => route.startsWith('GET') && TYPE.test(route));
    const { open } = await tryDoors(session, 'plugin::live-chat.visitor', reading);

    expect(open).toEqual([]);
    const mine = await session.json<{ data: { subject: string | null }[] }>(
      '/admin/users/me/permissions'
    );
    expect(mine.data.some(({ subject }) => subject === 'plugin::live-chat.visitor')).toBe(true);
  });

  it('T30: give no token of the API and no user of the website a way to our types', async () => {
    const { strapi, admin } = desk;
    const makeToken = async (body: object) => {
      const { data } = await admin.json<{ data: { accessKey: string } }>('/admin/api-tokens', {
        method: 'POST',
        body: { description: '', lifespan: null, ...body },
      });
      return data.accessKey;
    };
    const custom = await admin.fetch('/admin/api-tokens', {
      method: 'POST',
      body: {
        name: 'custom',
        description: '',
        lifespan: null,
        type: 'custom',
        permissions: ['plugin::live-chat.visitor.find', 'plugin::live-chat.people.searchPeople'],
      },
    });
    expect(custom.status).toBe(400);
    const registered = await fetch(`${strapi.url}/api/auth/local/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'site', email: 'site@example.test', password: PASSWORD }),
    });
    const { jwt } = (await registered.json()) as { jwt: string };
    expect(typeof jwt).toBe('string');
    const tokens = {
      full: await makeToken({ name: 'full', type: 'full-access' }),
      'read-only': await makeToken({ name: 'read', type: 'read-only' }),
      site: jwt,
    };
    const names = types.flatMap((uid) => {
      const name = uid.split('.')[1] ?? '';
      return [`${name}s`, `live-chat/${name}s`];
    });
    for (const [who, token] of Object.entries(tokens)) {
      for (const name of names) {
        const { status, told } = await attempt(token, 'GET', `/api/${name}?populate=*`);
        expect([who, name, status, told]).toEqual([who, name, 404, []]);
      }
      for (const route of hostRoutes) {
        const [method = '', address = ''] = route.split(' ');
        if (method !== 'GET' || !address.startsWith('/api') || address.includes(':provider'))
          continue;
        const uid = 'plugin::live-chat.visitor';
        const { told } = await attempt(token, 'GET', `${filled(address, uid)}?${asking(uid)}`);
        expect([who, route, told]).toEqual([who, route, []]);
      }
    }
  });

  it('R29: what copies the whole database stands in the audit log', async () => {
    const { data } = await desk.admin.json<{ data: { accessKey: string } }>(
      '/admin/transfer/tokens',
      {
        method: 'POST',
        body: { name: 'copy', description: '', lifespan: null, permissions: ['pull'] },
      }
    );
    await attempt(data.accessKey, 'GET', '/admin/transfer/runner/pull');

    const { lines } = await desk.admin.json<{ lines: { data: object }[] }>(
      '/live-chat/audit/search',
      { method: 'POST', body: { action: 'host.transfer' } }
    );
    expect(lines.map((line) => line.data)).toEqual([{ direction: 'pull', token: '1' }]);
  });
});
