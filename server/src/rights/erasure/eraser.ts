import type { StorePlan } from '../../../../protocol';
import {
  ERASURE_RANKS,
  type ErasureRank,
  type ErasureTarget,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { type PersonalDataRegistry } from '../../foundation/registry';

/** Records in one transaction: small enough that messages of others come through in between. */
const BATCH = 200;
/** Rounds after which records that come back again and again are a defect. */
const ROUNDS = 5;

/** Stores in the order of an erasure: by rank, then as they were registered. */
export const inOrder = <S extends { erasure: { rank: ErasureRank } }>(stores: readonly S[]): S[] =>
  ERASURE_RANKS.flatMap((rank) => stores.filter((store) => store.erasure.rank === rank));

/** What waits until the receipt has gone out: it is part of it. */
export const isLate = (rank: ErasureRank): boolean => rank === 'correspondence' || rank === 'cases';

/** Ends what every store of the registry holds on a target, batch by batch. */
export class Eraser {
  constructor(private readonly registry: PersonalDataRegistry) {}

  stores(part: 'all' | 'early' | 'late' = 'all'): PersonalDataStore[] {
    const stores = inOrder(this.registry.all());
    return part === 'all'
      ? stores
      : stores.filter(({ erasure }) => isLate(erasure.rank) === (part === 'late'));
  }

  /** What would become of the target's records, store by store. */
  async plan(target: ErasureTarget): Promise<StorePlan[]> {
    const plan: StorePlan[] = [];
    for (const { info, erasure } of this.registry.all()) {
      plan.push({ store: info.key, ...(await erasure.plan(target)) });
    }
    return plan;
  }

  /**
   * Erases one store's part. Going on after a crash is the same as beginning.
   * @param between called before each batch; what it throws ends the erasing there
   */
  async erase(
    { info, erasure }: PersonalDataStore,
    target: ErasureTarget,
    between?: () => Promise<void>
  ): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      do await between?.();
      while ((await erasure.erase(target, BATCH)).more);
      const left = await erasure.plan(target);
      if (left.delete + left.anonymise === 0) return;
    }
    throw new Error(`live-chat: the store "${info.key}" does not erase what it says`);
  }

  /** Erases everything of a target without further ado: for what time or somebody's approval has decided already. */
  async eraseAll(target: ErasureTarget): Promise<void> {
    for (const store of this.stores()) await this.erase(store, target);
  }
}
