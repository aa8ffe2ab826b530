import path from 'node:path';
import {
  PERMISSIONS,
  type AuditAnswer,
  type PrivacySettings,
  type SafeguardsAnswer,
  type SubjectSettings,
} from '../../protocol';
import {
  createRoleUser,
  registerFirstAdmin,
  type AdminSession,
  type RoleUser,
} from '../support/admin';
import { eventually } from '../support/deadline';
import { startMailServer, type MailServer } from '../support/mail';
import { startStrapi, type TestStrapi } from '../support/strapi';

let mails: MailServer;
let strapi: TestStrapi;
let admin: AdminSession;
/** Somebody with the old right to everything, and nothing else. */
let settings: RoleUser;
let guardian: RoleUser;
let other: RoleUser;

beforeAll(async () => {
  mails = await startMailServer();
  strapi = await startStrapi({ env: mails.env });
  admin = await registerFirstAdmin(strapi);
  settings = await createRoleUser(strapi, admin, [
    PERMISSIONS.settingsRead,
    PERMISSIONS.settingsUpdate,
  ]);
  const rights = [
    PERMISSIONS.securityRead,
    PERMISSIONS.securityUpdate,
    PERMISSIONS.maskingUpdate,
    PERMISSIONS.receiversUpdate,
    PERMISSIONS.retentionRead,
    PERMISSIONS.retentionUpdate,
  ];
  guardian = await createRoleUser(strapi, admin, rights, { firstname: 'Gudrun' });
  other = await createRoleUser(strapi, admin, rights, { firstname: 'Otto' });
});

const put = (who: RoleUser, at: string, body: object) =>
  who.session.fetch(`/live-chat${at}`, { method: 'PUT', body });

const subjectSettings = () => guardian.session.json<SubjectSettings>('/live-chat/subject-settings');
const privacySettings = () => guardian.session.json<PrivacySettings>('/live-chat/privacy/settings');
const told = async (who: { json: AdminSession['json'] }) =>
  (await who.json<SafeguardsAnswer>('/live-chat/safeguards')).notices;

describe('R28: what protects data is a right of its own', () => {
  it('whoever may change the settings switches no safeguard off and adds no receiver', async () => {
    const masking = { cards: false, ibans: false, patterns: [] };
    const anchors = { file: false, mailTo: '', webhookUrl: '' };
    const tries: [string, object][] = [
      ['/subject-settings', { ...(await subjectSettings()), secondPerson: false }],
      ['/privacy/settings', { masking, webhooks: [] }],
      ['/audit/anchoring', anchors],
      ['/residency', {}],
      ['/retention', {}],
    ];

    const statuses = await Promise.all(
      tries.map(async ([at, body]) => (await put(settings, at, body)).status)
    );

    expect(statuses).toEqual([403, 403, 403, 403, 403]);
    const websites = { origins: [], appearance: { color: null, position: 'left' } };
    expect((await put(settings, '/settings', websites)).status).toBe(200);
  });

  it('masking and receivers are two rights, whichever of them opens the route', async () => {
    const masker = await createRoleUser(strapi, admin, [PERMISSIONS.maskingUpdate]);
    const now = await privacySettings();
    const receiver = {
      name: 'Elsewhere',
      url: 'https://elsewhere.example/hook',
      enabled: true,
      purposes: [],
    };
    const withReceiver = { ...now, webhooks: [receiver] };
    const withoutCards = { ...now, masking: { ...now.masking, cards: false } };

    expect((await put(masker, '/privacy/settings', withReceiver)).status).toBeGreaterThanOrEqual(
      400
    );
    expect((await put(masker, '/privacy/settings', withoutCards)).status).toBe(200);
    await masker.allow([PERMISSIONS.receiversUpdate]);
    expect((await put(masker, '/privacy/settings', now)).status).toBe(403);
    expect(await privacySettings()).toMatchObject({ masking: { cards: false }, webhooks: [] });
    // Everybody else who may change masks; waited for, so that no later test meets these mails.
    const told = await eventually('the others are mailed', () =>
      mails.mails.length >= 3 ? mails.mails.map(({ to }) => to) : undefined
    );
    expect(told.sort()).toEqual([guardian.email, other.email, admin.user.email].sort());
  });
});

describe('R29: whoever switches a safeguard off', () => {
  it('stands in the audit log with what, from and to, and the others are told until they have seen it', async () => {
    const on = { ...(await subjectSettings()), secondPerson: true, secondPersonErasure: true };
    expect((await put(guardian, '/subject-settings', on)).status).toBe(200);
    const before = mails.mails.length;

    const off = { ...on, secondPersonErasure: false, keepHours: 720 };
    expect((await put(guardian, '/subject-settings', off)).status).toBe(200);

    const { lines } = await admin.json<AuditAnswer>('/live-chat/audit/search', {
      method: 'POST',
      body: { action: 'safeguard.lowered', actor: guardian.session.user.documentId },
    });
    expect(lines.map(({ target, data }) => ({ target, ...data })).reverse()).toEqual([
      { target: 'secondPersonErasure', from: 'on', to: 'off' },
      { target: 'keepHours', from: '24', to: '720' },
    ]);
    const mine = (notices: SafeguardsAnswer['notices']) =>
      notices.filter(({ by }) => by.id === guardian.session.user.documentId);
    expect(mine(await told(other.session))).toMatchObject([
      { safeguard: 'keepHours', from: '24', to: '720', by: { name: 'Gudrun Test' } },
      { safeguard: 'secondPersonErasure', from: 'on', to: 'off' },
    ]);
    expect(mine(await told(admin))).toHaveLength(2);
    expect(mine(await told(guardian.session))).toEqual([]);
    const mailed = await eventually('both others are mailed', () => {
      const to = mails.mails.slice(before).map((mail) => mail.to);
      return to.includes(other.email) && to.includes(admin.user.email) ? to : undefined;
    });
    expect(mailed).not.toContain(guardian.email);
    expect(mailed).not.toContain(settings.email);

    const [newest] = await told(other.session);
    await other.session.json('/live-chat/safeguards/seen', {
      method: 'POST',
      body: { position: newest?.position },
    });
    expect(await told(other.session)).toEqual([]);
    expect(mine(await told(admin))).toHaveLength(2);
  });

  it('is told to those alone whom it concerns', async () => {
    const masker = await createRoleUser(strapi, admin, [PERMISSIONS.maskingUpdate]);
    const now = await privacySettings();
    const ibans = { ...now, masking: { ...now.masking, ibans: !now.masking.ibans } };
    await put(guardian, '/privacy/settings', { ...now, masking: { ...now.masking, ibans: true } });
    await put(guardian, '/privacy/settings', {
      ...ibans,
      masking: { ...now.masking, ibans: false },
    });

    const safeguards = (await told(masker.session)).map(({ safeguard }) => safeguard);

    expect(safeguards).toContain('ibans');
    expect(safeguards).not.toContain('secondPersonErasure');
    expect((await settings.session.fetch('/live-chat/safeguards')).status).toBe(403);
  });
});

describe('T23: a folder that somebody else reaches', () => {
  it('stops the start with a message that names the setting', async () => {
    await strapi.kill();
    const config = JSON.parse(strapi.env.LIVE_CHAT_CONFIG ?? '{}') as Record<string, unknown>;
    const records = { directory: path.join(strapi.folder, 'public/records') };

    await expect(
      strapi.restart({ LIVE_CHAT_CONFIG: JSON.stringify({ ...config, records }) })
    ).rejects.toThrow(/records\.directory .* lies in the public folder/);
  });
});
