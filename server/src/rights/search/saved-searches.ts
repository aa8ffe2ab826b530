import type { Core } from '@strapi/strapi';
import { LiveChatError, type SavedSearch } from '../../../../protocol';
import { newId } from '../../foundation/platform';

const MAX = 50;

/** Searches that people of the panel keep for themselves. They hold nothing that names anybody. */
export class SavedSearches {
  constructor(private readonly strapi: Core.Strapi) {}

  private store() {
    return this.strapi.store({ type: 'plugin', name: 'live-chat' });
  }

  private key(userId: string): string {
    return `searches-${userId}`;
  }

  async list(userId: string): Promise<SavedSearch[]> {
    return ((await this.store().get({ key: this.key(userId) })) as SavedSearch[] | null) ?? [];
  }

  /** @throws LiveChatError `too_many` */
  async add(userId: string, search: Omit<SavedSearch, 'searchId'>): Promise<SavedSearch[]> {
    const searches = await this.list(userId);
    if (searches.length >= MAX) {
      throw new LiveChatError('too_many', `At most ${MAX} searches can be kept; remove one.`);
    }
    const all = [...searches, { ...search, searchId: newId() }];
    await this.store().set({ key: this.key(userId), value: all });
    return all;
  }

  async remove(userId: string, searchId: string): Promise<SavedSearch[]> {
    const rest = (await this.list(userId)).filter((search) => search.searchId !== searchId);
    await this.store().set({ key: this.key(userId), value: rest });
    return rest;
  }
}
