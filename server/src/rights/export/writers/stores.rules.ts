import type { StoreInfo } from '../../../../../protocol';

/** Follows which category records belong to, and sees to it that categories do not mix. */
export class CurrentStore {
  private readonly infos: ReadonlyMap<string, StoreInfo>;
  private readonly done = new Set<string>();
  private info: StoreInfo | undefined;

  constructor(stores: readonly StoreInfo[]) {
    this.infos = new Map(stores.map((info) => [info.key, info]));
  }

  /**
   * The category of a record, and whether it is the first of it.
   * @throws when the category is unknown, or comes back after another one
   */
  of(store: string): { info: StoreInfo; first: boolean } {
    if (this.info?.key === store) return { info: this.info, first: false };
    const info = this.infos.get(store);
    if (!info) throw new Error(`an export has no category ${store}`);
    if (this.done.has(store)) throw new Error(`records of ${store} are not in one piece`);
    this.done.add(store);
    this.info = info;
    return { info, first: true };
  }
}
