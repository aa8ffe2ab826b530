import type { Core } from '@strapi/strapi';

/** One value in the plugin's store, read often: a copy is kept for a few seconds. */
export class StoredValue<T extends object> {
  private cached: { value: T; readAt: number } | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly key: string,
    private readonly defaults: T,
    private readonly cacheFor = 5_000
  ) {}

  async get(): Promise<T> {
    const now = Date.now();
    // Other instances change it too: a short life of the copy is all the agreement that is needed.
    if (this.cached && now - this.cached.readAt < this.cacheFor) return this.cached.value;
    const stored = (await this.store().get({ key: this.key })) as Partial<T> | null;
    const value = { ...this.defaults, ...stored };
    this.cached = { value, readAt: now };
    return value;
  }

  async set(value: T): Promise<void> {
    await this.store().set({ key: this.key, value });
    this.cached = { value, readAt: Date.now() };
  }

  private store() {
    return this.strapi.store({ type: 'plugin', name: 'live-chat' });
  }
}
