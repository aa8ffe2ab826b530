import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../../protocol';
import { StoredValue } from './stored-value';

const DEFAULTS: Settings = { origins: [], appearance: { color: null, position: 'right' } };

/** Settings that are changed in the panel, and what the plugin remembers of itself. */
export class SettingsStore {
  private readonly settings: StoredValue<Settings>;

  constructor(private readonly strapi: Core.Strapi) {
    this.settings = new StoredValue(strapi, 'settings', DEFAULTS);
  }

  get(): Promise<Settings> {
    return this.settings.get();
  }

  set(value: Settings): Promise<void> {
    return this.settings.set(value);
  }

  /** Random name of this life of the database; made once. */
  epoch(): Promise<string> {
    return this.once('epoch', randomUUID);
  }

  /** A restored backup is another life: readers drop what they hold and read again (fault F27). */
  async renewEpoch(): Promise<string> {
    const store = this.strapi.store({ type: 'plugin', name: 'live-chat' });
    const epoch = randomUUID();
    await store.set({ key: 'epoch', value: epoch });
    return epoch;
  }

  /**
   * Key of the hashes that stand for addresses and of links in mails; made once. The configured `secret` takes its
   * place: then whoever has the database alone cannot try addresses against it.
   */
  secret(): Promise<string> {
    return this.once('secret', () => randomBytes(32).toString('base64url'));
  }

  private async once(key: string, make: () => string): Promise<string> {
    const store = this.strapi.store({ type: 'plugin', name: 'live-chat' });
    const stored = (await store.get({ key })) as string | null;
    if (stored) return stored;
    await store.set({ key, value: make() });
    // Two instances may start at once: whatever stands now is the one.
    return (await store.get({ key })) as string;
  }
}
