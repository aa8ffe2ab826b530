import type { Tombstones } from '../../foundation/tombstones';
import type { Eraser } from './eraser';
import type { Scrubber } from './scrub';
import type { ErasureRooms } from './erasure.rooms';

/** Erasing without anybody's request: what retention takes because its time is over. */
export class StoreErasing {
  constructor(
    private readonly rooms: Pick<
      ErasureRooms,
      'ground' | 'registry' | 'chat' | 'gateway' | 'wordIndex'
    >,
    private readonly tombstones: Tombstones,
    private readonly eraser: Eraser,
    private readonly scrubber: Scrubber
  ) {}

  /** Profiles that nothing else belongs to; nothing but them and decisions on who they are. */
  async profiles(subjectIds: readonly string[]): Promise<void> {
    for (const key of ['profiles', 'links']) {
      await this.eraser.erase(this.rooms.registry.get(key), { subjectIds, statistics: 'drop' });
    }
  }

  /** Figures of chats stay, or nothing; whatever is held on them goes. */
  async chats(chatIds: readonly string[], statistics: 'keep' | 'drop'): Promise<void> {
    if (chatIds.length === 0) return;
    const { ground, chat, gateway, wordIndex } = this.rooms;
    const target = { subjectIds: await chat.ids.visitorsOf(chatIds), chatIds, statistics };
    await ground.database.knex.transaction((trx) =>
      this.tombstones.bury(trx, 'chat', chatIds, ground.clock.now())
    );
    gateway.purge(chatIds, []);
    await wordIndex.index.leaveAlone(chatIds);
    await this.eraser.eraseAll(target);
    wordIndex.index.release(chatIds);
    this.scrubber.soon();
  }
}
