import type { Core } from '@strapi/strapi';
import accounts from './accounts.json';

const SUPER_ADMIN = 'strapi-super-admin';

interface AdminRow {
  id: number;
  documentId: string;
  email: string;
}

const findRole = (strapi: Core.Strapi, where: { code: string } | { name: string }) =>
  strapi.db.query('admin::role').findOne({ where }) as Promise<{ id: number } | null>;

const ensureRole = async (strapi: Core.Strapi, role: (typeof accounts.roles)[number]) => {
  const service = strapi.service('admin::role');
  const found =
    (await findRole(strapi, { name: role.name })) ??
    ((await service.create({ name: role.name, description: role.description })) as { id: number });
  const permissions = role.permissions.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await service.assignPermissions(found.id, permissions);
  return found.id;
};

const ensureUser = async (
  strapi: Core.Strapi,
  user: (typeof accounts.users)[number],
  roleId: number
): Promise<AdminRow> => {
  const { role: _role, ...person } = user;
  const found = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: user.email } })) as AdminRow | null;
  if (found) return found;
  return (await strapi.service('admin::user').create({
    ...person,
    password: accounts.password,
    isActive: true,
    registrationToken: null,
    roles: [roleId],
  })) as AdminRow;
};

/** Whether the database holds accounts that are not the demo's: then it is somebody's own, and is left alone. */
export const hasOtherAccounts = async (strapi: Core.Strapi): Promise<boolean> => {
  const emails = accounts.users.map(({ email }) => email);
  return (await strapi.db.query('admin::user').count({ where: { email: { $notIn: emails } } })) > 0;
};

/** Makes the demo's roles and users. @returns documentId by e-mail address */
export const seedAccounts = async (strapi: Core.Strapi): Promise<Map<string, string>> => {
  const superAdmin = await findRole(strapi, { code: SUPER_ADMIN });
  if (!superAdmin) throw new Error('Strapi has not made its super admin role yet');
  const roleIds = new Map([['super', superAdmin.id]]);
  for (const role of accounts.roles) roleIds.set(role.key, await ensureRole(strapi, role));

  const ids = new Map<string, string>();
  for (const user of accounts.users) {
    const roleId = roleIds.get(user.role);
    if (roleId === undefined) throw new Error(`accounts.json names no role "${user.role}"`);
    ids.set(user.email, (await ensureUser(strapi, user, roleId)).documentId);
  }
  return ids;
};
