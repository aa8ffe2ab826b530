import type { Core, UID } from '@strapi/strapi';
import { hasOtherAccounts, seedAccounts } from './accounts';
import { cases } from './cases';
import { chats } from './chats';
import { toImport } from './conversations';
import { agents, departments } from './desk';
import { form } from './form';
import { notice } from './notices';
import { content } from './plugin';
import { purposes } from './purposes';
import { withoutTexts } from './without-texts';

const DEPARTMENT = 'plugin::live-chat.department' as UID.ContentType;
const PROFILE = 'plugin::live-chat.agent-profile' as UID.ContentType;
const NOTICE = 'plugin::live-chat.notice' as UID.ContentType;
const PURPOSE = 'plugin::live-chat.purpose' as UID.ContentType;
const FORM = 'plugin::live-chat.prechat-form' as UID.ContentType;
const CASE = 'plugin::live-chat.subject-request' as UID.ContentType;

const DAY = 86_400_000;

const exists = async (strapi: Core.Strapi, uid: UID.ContentType, where: object) =>
  (await strapi.db.query(uid).count({ where })) > 0;

/** @returns id of each department by its key */
const seedDepartments = async (strapi: Core.Strapi) => {
  for (const department of departments) {
    if (await exists(strapi, DEPARTMENT, { key: department.key })) continue;
    await strapi.documents(DEPARTMENT).create({ data: department });
  }
  const rows = (await strapi.db.query(DEPARTMENT).findMany({})) as {
    key: string;
    documentId: string;
  }[];
  return new Map(rows.map(({ key, documentId }) => [key, documentId]));
};

/** @returns id and shown name of each agent by e-mail address */
const seedAgents = async (
  strapi: Core.Strapi,
  userIds: ReadonlyMap<string, string>,
  departmentIds: ReadonlyMap<string, string>
) => {
  const known = new Map<string, { id: string; name: string }>();
  for (const { email, displayName, departments: keys } of agents) {
    const userId = userIds.get(email);
    if (!userId) throw new Error(`accounts.json has no ${email}`);
    known.set(email, { id: userId, name: displayName });
    if (await exists(strapi, PROFILE, { userId })) continue;
    const ids = keys?.map((key) => departmentIds.get(key)) ?? null;
    await strapi.documents(PROFILE).create({
      data: { userId, displayName, availability: 'online', departmentIds: ids },
    });
  }
  return known;
};

const seedTexts = async (strapi: Core.Strapi) => {
  for (const [key, purpose] of Object.entries(purposes)) {
    if (await exists(strapi, PURPOSE, { key })) continue;
    await content(strapi).publishPurpose(key, purpose, { material: false, base: 0 });
  }
  if (!(await exists(strapi, FORM, { key: 'default' }))) {
    await content(strapi).publishForm('default', form);
  }
  // Last, so that it says from its first version what the form collects.
  if (!(await exists(strapi, NOTICE, {}))) {
    await content(strapi).publishNotice(notice, { material: true });
  }
};

const seedCases = async (strapi: Core.Strapi, now: number) => {
  for (const { daysAgo, pause, ...request } of cases) {
    // The words tell them apart: a case has no name of its own.
    if (await exists(strapi, CASE, { details: request.details })) continue;
    await content(strapi).openCase({ ...request, receivedAt: now - daysAgo * DAY }, pause);
  }
};

const fill = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'live-chat-playground' });
  if (await store.get({ key: 'seeded' })) return;
  if (await hasOtherAccounts(strapi)) return;

  const userIds = await seedAccounts(strapi);
  const departmentIds = await seedDepartments(strapi);
  const agentIds = await seedAgents(strapi, userIds, departmentIds);
  await seedTexts(strapi);
  const now = Date.now();
  for (const chat of chats) {
    const imported = toImport(chat, { agents: agentIds, departments: departmentIds }, now);
    await content(strapi).importChat(imported);
  }
  await seedCases(strapi, now);
  await store.set({ key: 'seeded', value: true });
};

/**
 * Fills an empty database with the demo: accounts, departments, purposes, form, notice, conversations, cases. Told once it is
 * done, so that what somebody deletes stays deleted; each part can be repeated, so that a start that was
 * killed half-way is finished by the next one.
 */
export const seed = (strapi: Core.Strapi): Promise<void> =>
  fill(strapi).catch((error: unknown) => {
    throw withoutTexts(error);
  });
