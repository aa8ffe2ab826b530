import type { Core } from '@strapi/strapi';
import { PERMISSIONS, type SafeguardRight } from '../../../../protocol';

export interface Holder {
  /** documentId of the administrator. */
  id: string;
  email: string;
}

interface Row {
  documentId: string;
  email: string | null;
  blocked: boolean | null;
  roles: { permissions: { action: string }[] }[];
}

/** Active people of the panel who hold one of these rights. */
export const holdersOf = async (
  strapi: Core.Strapi,
  rights: readonly SafeguardRight[]
): Promise<Holder[]> => {
  const actions = rights.map((right): string => PERMISSIONS[right]);
  const users: Row[] = await strapi.db.query('admin::user').findMany({
    select: ['documentId', 'email', 'blocked'],
    where: { isActive: true, roles: { permissions: { action: { $in: actions } } } },
    populate: { roles: { populate: { permissions: { select: ['action'] } } } },
  });
  const found = new Map<string, Holder>();
  for (const { documentId, email, blocked } of users) {
    if (!blocked && email) found.set(documentId, { id: documentId, email });
  }
  return [...found.values()];
};
