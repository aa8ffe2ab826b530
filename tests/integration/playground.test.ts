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
  return data.map(({ action }) => action.replace('plugin::live-chat.', '')).sort();
};

describe('the seeded playground', () => {
  let strapi: TestStrapi;

  beforeAll(async () => {
    strapi = await startStrapi({ seed: true });
  });

  it('gives each role exactly what it needs', async () => {
    expect(await actionsOf(strapi, 'agent')).toEqual([
      'contact.read',
      'inbox.read',
      'inbox.reply',
      'message.redact',
      'transcript.read',
    ]);
    expect(await actionsOf(strapi, 'marketing')).toEqual([
      'notice.read',
      'notice.update',
      'prechat.read',
      'prechat.update',
      'settings.read',
      'settings.update',
    ]);
    expect(await actionsOf(strapi, 'privacy')).toEqual([
      'audit.read',
      'breach.read',
      'breach.update',
      'consent.read',
      'contact.export',
      'contact.read',
      'delivery.create',
      'erasure.approve',
      'erasure.prepare',
      'export.approve',
      'export.create',
      'hold.read',
      'hold.update',
      'inbox.read',
      'message.redact',
      'notice.read',
      'prechat.read',
      'processing.read',
      'request.decide',
      'request.read',
      'request.update',
      'retention.read',
      'retention.update',
      'subject.correct',
      'subject.link',
      'subject.read',
      'transcript.read',
    ]);
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
