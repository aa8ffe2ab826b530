import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import type { RealtimeState } from '../store';
import { panel } from './panel';

/**
 * A part of what the panel knows of the desk, kept up to date. `select` must answer with something that stays the same
 * as long as nothing changed: a field, not a freshly made object.
 */
export const useRealtime = <T>(select: (state: RealtimeState) => T): T =>
  useSyncExternalStore(panel.subscribe, () => select(panel.getState()));

/** Keeps the connection up while this component is on the page. */
export const useConnection = (): void => {
  const userId = useAuth('LiveChat', (state) => state.user?.id);
  useEffect(() => (userId === undefined ? undefined : panel.hold(String(userId))), [userId]);
};
