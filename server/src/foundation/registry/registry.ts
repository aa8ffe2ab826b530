import type { StoreCount, StoreInfo } from '../../../../protocol';
import { LiveChatError } from '../../../../protocol';
import type { PersonalDataStore, PersonalScope, Trace } from '../personal-data';
import { missingStores, unnamedText, type MarkedType, type Schema } from './check.rules';
import { OTHER_TEXT } from './text-columns';

const STORE_KEY = /^[a-z][A-Za-z0-9]{1,40}$/;

/** All places where personal data lives. */
export class PersonalDataRegistry {
  private readonly stores = new Map<string, PersonalDataStore>();

  /** @throws Error for a name that is taken or no name */
  register(store: PersonalDataStore): void {
    const { key } = store.info;
    if (!STORE_KEY.test(key)) {
      throw new Error(`live-chat: "${key}" cannot name a store of personal data (a-z, A-Z, 0-9)`);
    }
    if (this.stores.has(key)) {
      throw new Error(`live-chat: there is a store of personal data called "${key}" already`);
    }
    this.stores.set(key, store);
  }

  /**
   * Refuses to start while a content type has personal fields that no store answers for: search, export and erasure
   * would silently miss it.
   * @throws Error that names type and fields
   */
  check(types: readonly MarkedType[]): void {
    const missing = missingStores(types, [...this.stores.values()]);
    if (missing.length === 0) return;
    throw new Error(
      [
        'live-chat: these fields are marked as personal data and no store of the registry covers them:',
        ...missing.map(({ uid, fields }) => `  ${uid}: ${fields.join(', ')}`),
        'Register a PersonalDataStore whose `covers` names the content type (docs/reference/personal-data.md).',
      ].join('\n')
    );
  }

  /**
   * Refuses to start while nobody has said of a text column whether it may hold words about a person (R8).
   * @throws Error that names type and fields
   */
  checkText(schemas: readonly Schema[]): void {
    const unnamed = unnamedText(schemas, OTHER_TEXT);
    if (unnamed.length === 0) return;
    throw new Error(
      [
        'live-chat: nobody has said what these text columns hold:',
        ...unnamed.map(({ uid, fields }) => `  ${uid}: ${fields.join(', ')}`),
        'Mark them with `personal(…)` and let a store cover them, or name them with a reason in server/src/foundation/registry/text-columns.ts.',
      ].join('\n')
    );
  }

  all(): PersonalDataStore[] {
    return [...this.stores.values()];
  }

  infos(): StoreInfo[] {
    return this.all().map(({ info }) => info);
  }

  /** @throws LiveChatError `not_found` */
  get(key: string): PersonalDataStore {
    const store = this.stores.get(key);
    if (!store) throw new LiveChatError('not_found', 'There is no such category of data.');
    return store;
  }

  /** How much there is, category by category; those with nothing too. */
  async counts(scope: PersonalScope): Promise<StoreCount[]> {
    const counts: StoreCount[] = [];
    for (const store of this.all()) {
      counts.push({ store: store.info.key, count: await store.find(scope) });
    }
    return counts;
  }

  /** Every place where a text still stands. */
  async verify(token: string): Promise<Trace[]> {
    const traces: Trace[] = [];
    for (const store of this.all()) traces.push(...(await store.verify(token)));
    return traces;
  }
}
