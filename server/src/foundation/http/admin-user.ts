import type { Context } from 'koa';
import { LiveChatError, PERMISSIONS } from '../../../../protocol';

interface AdminUser {
  documentId?: string;
  id?: number;
}

interface Ability {
  can(action: string): boolean;
}

/** documentId of who asks. @throws LiveChatError `unauthorized` */
export const userOf = (ctx: Context): string => {
  const user: AdminUser | undefined = ctx.state.user;
  const id = user?.documentId ?? (user?.id === undefined ? undefined : String(user.id));
  if (id === undefined) throw new LiveChatError('unauthorized', 'Log in to the admin panel.');
  return id;
};

/** Whether who asks has a permission, beyond the one that the route itself needs. */
export const may = (ctx: Context, permission: keyof typeof PERMISSIONS): boolean => {
  const ability: Ability | undefined = ctx.state.userAbility;
  return ability?.can(PERMISSIONS[permission]) === true;
};
