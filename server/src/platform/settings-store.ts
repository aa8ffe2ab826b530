import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../protocol';

const DEFAULTS: Settings = { origins: [], appearance: { color: null, position: 'right' } };

/** Settings that are changed in the panel. Read often, so a copy is kept for a few seconds. */
export class SettingsStore {
  private cached: { value: Settings; readAt: number } | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly cacheFor = 5_000
  ) {}

  async get(): Promise<Settings> {
    const now = Date.now();
    // Other instances change settings too: a short life of the copy is all the agreement that is needed.
    if (this.cached && now - this.cached.readAt < this.cacheFor) return this.cached.value;
    const stored = (await this.store().get({ key: 'settings' })) as Partial<Settings> | null;
    const value: Settings = { ...DEFAULTS, ...stored };
    this.cached = { value, readAt: now };
    return value;
  }

  async set(value: Settings): Promise<void> {
    await this.store().set({ key: 'settings', value });
    this.cached = { value, readAt: Date.now() };
  }

  /** Random name of this life of the database; made once. */
  async epoch(): Promise<string> {
    const stored = (await this.store().get({ key: 'epoch' })) as string | null;
    if (stored) return stored;
    const epoch = randomUUID();
    await this.store().set({ key: 'epoch', value: epoch });
    // Two instances may start at once: whatever stands now is the one.
    return (await this.store().get({ key: 'epoch' })) as string;
  }

  private store() {
    return this.strapi.store({ type: 'plugin', name: 'live-chat' });
  }
}
