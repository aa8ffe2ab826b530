import { PERMISSIONS } from '../../protocol';
import { SUGGESTED_ROLES } from '../../protocol/foundation/roles';
import {
  demoAccount,
  loginAdmin,
  registerFirstAdmin,
  startStrapi,
  type TestStrapi,
} from '../support';

interface Me {
  data: { action: string }[];
}

const actionsOf = async (strapi: TestStrapi, role: Parameters<typeof demoAccount>[0]) => {
  const { email, password } = demoAccount(role);
  const session = await loginAdmin(strapi, email, password);
  const { data } = await session.json<Me>('/admin/users/me/permissions');
  return data.map(({ action }) => action).sort();
};

describe('the seeded playground', () => {
  let strapi: TestStrapi;

  beforeAll(async () => {
    strapi = await startStrapi({ seed: true });
  });

  it.each([
    ['agent', 'Agent'],
    ['marketing', 'Marketing editor'],
    ['privacy', 'Privacy officer'],
    ['approver', 'Approver'],
  ] as const)('gives %s what is suggested for the role %s, and nothing else', async (key, role) => {
    const suggested = SUGGESTED_ROLES[role].map((one) => PERMISSIONS[one]);
    expect(await actionsOf(strapi, key)).toEqual(suggested.sort());
  });

  it('holds conversations in every state, once, however often it is started', async () => {
    const count = () =>
      strapi.database.query<{ status: string; n: number }>(
        'SELECT status, COUNT(*) AS n FROM live_chat_chats GROUP BY status ORDER BY status'
      );
    const seeded = await count();
    expect(seeded.map(({ status }) => status)).toEqual(['active', 'ended', 'offline', 'waiting']);
    await strapi.kill('SIGTERM');
    await strapi.restart();
    expect(await count()).toEqual(seeded);
  });

  it('speaks five languages in its notice', async () => {
    const rows = await strapi.database.query<{ language: string }>(
      'SELECT language FROM live_chat_notices ORDER BY language'
    );
    expect(rows.map(({ language }) => language)).toEqual(['ar', 'de', 'en', 'es', 'fr']);
  });
});

describe('a playground that is not seeded', () => {
  it('lets its first administrator register', async () => {
    const strapi = await startStrapi();
    const admin = await registerFirstAdmin(strapi);
    expect((await admin.fetch('/admin/users/me')).status).toBe(200);
    const [row] = await strapi.database.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM live_chat_chats'
    );
    expect(Number(row?.n)).toBe(0);
  });
});
