import type { Core } from '@strapi/strapi';
import { PERMISSIONS, type Permission } from '../../../../protocol';

/** An administrator behind a live session of Strapi's admin panel. */
export interface AdminIdentity {
  /** documentId of the administrator. */
  id: string;
  /** Row id, as Strapi's sessions name the user. */
  rowId: number | string;
  firstname: string;
  sessionId: string;
  permissions: ReadonlySet<Permission>;
}

interface AdminUser {
  id: number | string;
  documentId: string;
  firstname?: string | null;
  username?: string | null;
  isActive: boolean;
  blocked?: boolean | null;
}

interface Ability {
  can(action: string): boolean;
}

const bearer = (header: string | undefined): string | undefined =>
  /^bearer (\S+)$/i.exec(header ?? '')?.[1];

/** The session that an `Authorization` header of the admin panel belongs to; none for API tokens. */
export const sessionOfRequest = (
  strapi: Core.Strapi,
  authorization: string | undefined
): { sessionId: string; rowId: string } | undefined => {
  const token = bearer(authorization);
  if (!token) return undefined;
  const result = strapi.sessionManager('admin').validateAccessToken(token);
  if (!result.isValid) return undefined;
  return { sessionId: result.payload.sessionId, rowId: result.payload.userId };
};

const isUsable = (user: AdminUser): boolean => user.isActive && !user.blocked;

const permissionsOf = async (
  strapi: Core.Strapi,
  user: AdminUser
): Promise<ReadonlySet<Permission>> => {
  const ability: Ability = await strapi
    .service('admin::permission')
    .engine.generateUserAbility(user);
  return new Set(Object.values(PERMISSIONS).filter((action) => ability.can(action)));
};

/**
 * Who is behind a session right now, with the permissions of this moment; nothing when the session has ended or
 * the account is no longer active. Asked again and again while a socket lives.
 */
export const readIdentity = async (
  strapi: Core.Strapi,
  sessionId: string,
  rowId: number | string
): Promise<AdminIdentity | undefined> => {
  if (!(await strapi.sessionManager('admin').isSessionActive(sessionId))) return undefined;
  // A session opens nothing for anybody but the one who logged in.
  const session: { userId: unknown } | null = await strapi.db
    .query('admin::session')
    .findOne({ select: ['userId'], where: { sessionId } });
  if (String(session?.userId) !== String(rowId)) return undefined;
  const user: AdminUser | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: rowId }, populate: ['roles'] });
  if (!user || !isUsable(user)) return undefined;
  return {
    id: user.documentId,
    rowId: user.id,
    firstname: user.firstname?.trim() || user.username?.trim() || 'Agent',
    sessionId,
    permissions: await permissionsOf(strapi, user),
  };
};

/** What an account may do right now, whether or not somebody is logged in with it. */
export interface AdminStanding {
  /** Neither turned off nor blocked. */
  active: boolean;
  permissions: ReadonlySet<Permission>;
}

/** How these administrators stand, by documentId; those who do not exist are left out. */
export const readStandings = async (
  strapi: Core.Strapi,
  ids: readonly string[]
): Promise<Map<string, AdminStanding>> => {
  if (ids.length === 0) return new Map();
  const users: AdminUser[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { documentId: { $in: [...ids] } }, populate: ['roles'] });
  const standings = new Map<string, AdminStanding>();
  for (const user of users) {
    const active = isUsable(user);
    const permissions = active ? await permissionsOf(strapi, user) : new Set<Permission>();
    standings.set(user.documentId, { active, permissions });
  }
  return standings;
};
