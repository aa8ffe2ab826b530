import { room } from '../house';
import type { Ground } from '../ground';
import { guardedSend, type Send } from './outgoing';
import { ResidencySettingsStore } from './residency-settings';

/** What leaves the server: over HTTP only to public places, and where personal data may go at all (R31). */
export interface Outgoing {
  send: Send;
  residency: ResidencySettingsStore;
  /** Hosts that may be reached though they are private: `crm.internal`, `10.0.0.5`, `127.0.0.1:8080`. */
  privateHosts: readonly string[];
}

export const outgoing = room({
  name: 'outgoing',
  make: async ({ ground: { strapi, config } }: { ground: Ground }): Promise<Outgoing> => {
    const { privateHosts } = config.webhooks;
    const residency = new ResidencySettingsStore(strapi);
    await residency.get();
    return { send: guardedSend(privateHosts), residency, privateHosts };
  },
});
