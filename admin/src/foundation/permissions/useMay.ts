import { useRBAC } from '@strapi/strapi/admin';
import type { ASK } from './permissions';

/** Whether this person holds the permission; `undefined` while it is being asked. */
export const useMay = (ask: (typeof ASK)[keyof typeof ASK]): boolean | undefined => {
  const { allowedActions, isLoading } = useRBAC(ask);
  return isLoading ? undefined : Object.values(allowedActions).every(Boolean);
};
