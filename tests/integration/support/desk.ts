import { PERMISSIONS } from '../../../protocol';
import {
  createRoleUser,
  registerFirstAdmin,
  type AdminSession,
  type RoleUser,
} from '../../support/admin';
import { startStrapi, type StrapiOptions, type TestStrapi } from '../../support/strapi';
import { NO_LIMITS } from './limits';

/** What somebody who answers visitors may do. */
export const AGENT = [
  PERMISSIONS.inboxRead,
  PERMISSIONS.inboxReply,
  PERMISSIONS.transcriptRead,
] as const;

/** A running Strapi with people who work there. */
export interface Desk {
  strapi: TestStrapi;
  /** Super administrator. */
  admin: AdminSession;
  anna: RoleUser;
  ben: RoleUser;
}

/** Starts a Strapi with a super administrator and two agents; without limits if not told otherwise. */
export const openDesk = async (options: StrapiOptions = {}): Promise<Desk> => {
  const strapi = await startStrapi({
    ...options,
    config: { sqlite: { wal: true }, limits: NO_LIMITS, ...options.config },
  });
  const admin = await registerFirstAdmin(strapi);
  const anna = await createRoleUser(strapi, admin, AGENT, { firstname: 'Anna' });
  const ben = await createRoleUser(strapi, admin, AGENT, { firstname: 'Ben' });
  return { strapi, admin, anna, ben };
};
