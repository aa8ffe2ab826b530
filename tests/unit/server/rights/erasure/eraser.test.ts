import fc from 'fast-check';
import { Eraser, inOrder, isLate } from '../../../../../server/src/rights/erasure/eraser';
import {
  ERASURE_RANKS,
  type ErasureRank,
  type ErasureTarget,
  type PersonalDataStore,
} from '../../../../../server/src/foundation/personal-data';
import { PersonalDataRegistry } from '../../../../../server/src/foundation/registry/registry';

const TARGET: ErasureTarget = { subjectIds: ['mira'], statistics: 'keep' };

interface Held {
  key: string;
  rank?: ErasureRank;
  /** Records that it holds. */
  count?: number;
  /** Records that it calls kept. */
  keep?: number;
  /** Calls of `erase` that answer that there is no more and have done nothing. */
  lies?: number;
}

/** Stores that count down, and everything that happens to them in order. */
const world = (...stores: Held[]) => {
  const acts: string[] = [];
  const registry = new PersonalDataRegistry();
  const limits = new Set<number>();
  const left = new Map(stores.map(({ key, count = 0 }) => [key, count]));
  for (const { key, rank = 'records', keep = 0, lies = 0 } of stores) {
    let lie = lies;
    registry.register({
      info: { key, fields: [] },
      covers: [],
      erasure: {
        rank,
        plan: (target: ErasureTarget) => {
          acts.push(`plan ${key}`);
          const count = target.subjectIds.includes('mira') ? left.get(key)! : 0;
          return Promise.resolve({ delete: count, anonymise: 0, keep });
        },
        erase: (target: ErasureTarget, limit: number) => {
          limits.add(limit);
          acts.push(`erase ${key}`);
          if (lie > 0) {
            lie -= 1;
            return Promise.resolve({ more: false });
          }
          const gone = target.subjectIds.includes('mira') ? Math.min(limit, left.get(key)!) : 0;
          left.set(key, left.get(key)! - gone);
          return Promise.resolve({ more: gone === limit });
        },
      },
    } as unknown as PersonalDataStore);
  }
  const eraser = new Eraser(registry);
  const erase = (key: string, between?: () => Promise<void>) =>
    eraser.erase(registry.get(key), TARGET, between);
  return { acts, limits, left, eraser, erase };
};
const keys = (stores: readonly PersonalDataStore[]) => stores.map(({ info }) => info.key);

describe('R19: the order of an erasure', () => {
  const mixed = () =>
    world(
      { key: 'cases', rank: 'cases' },
      { key: 'mails', rank: 'correspondence' },
      { key: 'chats', rank: 'roots' },
      { key: 'messages' },
      { key: 'letters', rank: 'correspondence' },
      { key: 'answers' },
      { key: 'profiles', rank: 'roots' }
    );

  it('R19: what hangs on others goes before what it is found by, then as registered', () => {
    expect(keys(mixed().eraser.stores())).toEqual([
      'messages',
      'answers',
      'chats',
      'profiles',
      'mails',
      'letters',
      'cases',
    ]);
  });

  it('R19: what the receipt needs waits until it has gone out', () => {
    const { eraser } = mixed();

    expect(keys(eraser.stores('early'))).toEqual(['messages', 'answers', 'chats', 'profiles']);
    expect(keys(eraser.stores('late'))).toEqual(['mails', 'letters', 'cases']);
    expect(ERASURE_RANKS.map(isLate)).toEqual([false, false, true, true]);
  });

  it('R19: no store is left out or taken twice, whatever the ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ERASURE_RANKS), { maxLength: 20 }), (ranks) => {
        const stores = ranks.map((rank, id) => ({ id, erasure: { rank } }));
        const ordered = inOrder(stores);
        const place = ({ id, erasure }: (typeof stores)[number]) =>
          ERASURE_RANKS.indexOf(erasure.rank) * 1_000 + id;

        expect(ordered).toHaveLength(stores.length);
        expect(ordered.map(place)).toEqual(stores.map(place).sort((a, b) => a - b));
      })
    );
  });

  it('R19: erasing everything keeps that order', async () => {
    const { eraser, acts } = mixed();
    await eraser.eraseAll(TARGET);

    expect(acts.filter((act) => act.startsWith('erase')).join()).toBe(
      'erase messages,erase answers,erase chats,erase profiles,erase mails,erase letters,erase cases'
    );
  });
});

describe('R19: the plan of an erasure', () => {
  it('R19: names every store, those with nothing too, and erases nothing', async () => {
    const { eraser, acts, left } = world(
      { key: 'chats', rank: 'roots', count: 2 },
      { key: 'messages', keep: 3 },
      { key: 'answers' }
    );

    expect(await eraser.plan(TARGET)).toEqual([
      { store: 'chats', delete: 2, anonymise: 0, keep: 0 },
      { store: 'messages', delete: 0, anonymise: 0, keep: 3 },
      { store: 'answers', delete: 0, anonymise: 0, keep: 0 },
    ]);
    expect(acts.some((act) => act.startsWith('erase'))).toBe(false);
    expect(left.get('chats')).toBe(2);
  });
});

describe('R19: erasing one store', () => {
  it('R19: goes on batch by batch until nothing is left', async () => {
    const { erase, acts, left, limits } = world({ key: 'messages', count: 450 });
    await erase('messages');

    expect(left.get('messages')).toBe(0);
    expect(acts).toEqual(['erase messages', 'erase messages', 'erase messages', 'plan messages']);
    expect([...limits]).toEqual([200]);
  });

  it('R19: asks before each batch', async () => {
    const { erase, acts } = world({ key: 'messages', count: 400 });
    await erase('messages', () => {
      acts.push('between');
      return Promise.resolve();
    });

    expect(acts).toEqual([
      'between',
      'erase messages',
      'between',
      'erase messages',
      'between',
      'erase messages',
      'plan messages',
    ]);
  });

  it('R19: stops before the batch that it is not allowed, and goes on there later', async () => {
    const { erase, left } = world({ key: 'messages', count: 450 });
    let asked = 0;
    const held = erase('messages', () => {
      asked += 1;
      return asked === 2 ? Promise.reject(new Error('held')) : Promise.resolve();
    });

    await expect(held).rejects.toThrow('held');
    expect(left.get('messages')).toBe(250);
    await erase('messages');
    expect(left.get('messages')).toBe(0);
  });

  it('R19: not even the first batch goes when it is held at once', async () => {
    const { erase, left } = world({ key: 'messages', count: 1 });

    await expect(erase('messages', () => Promise.reject(new Error('held')))).rejects.toThrow();
    expect(left.get('messages')).toBe(1);
  });

  it('R19: what was written meanwhile goes in another round', async () => {
    const { erase, acts, left } = world({ key: 'messages', count: 3, lies: 2 });
    await erase('messages');

    expect(left.get('messages')).toBe(0);
    expect(acts.filter((act) => act.startsWith('plan'))).toHaveLength(3);
  });

  it('R20: a store that does not erase what it says is a defect and named', async () => {
    const { erase, acts } = world({ key: 'messages', count: 3, lies: Infinity });

    await expect(erase('messages')).rejects.toThrow('"messages"');
    expect(acts.filter((act) => act.startsWith('erase'))).toHaveLength(5);
  });

  it('R20: what stays for a reason is no defect', async () => {
    const { erase, acts } = world({ key: 'suppressions', keep: 3 });
    await erase('suppressions');

    expect(acts).toEqual(['erase suppressions', 'plan suppressions']);
  });

  it('R20: a defect in one store ends the erasing of all', async () => {
    const { eraser, left } = world(
      { key: 'messages', count: 1, lies: Infinity },
      { key: 'profiles', rank: 'roots', count: 1 }
    );

    await expect(eraser.eraseAll(TARGET)).rejects.toThrow('"messages"');
    expect(left.get('profiles')).toBe(1);
  });
});
