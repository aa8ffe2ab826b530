import type { Hidden } from '../../foundation/http';

/** Chats and persons that must not be seen for now (R22), as they were last told: asked at every event, so it must not wait. */
export class Hiding implements Hidden {
  chats: ReadonlySet<string> = new Set();
  subjects: ReadonlySet<string> = new Set();

  has(chatId: string): boolean {
    return this.chats.has(chatId);
  }

  be({ chats, subjects }: Hidden): void {
    this.chats = chats;
    this.subjects = subjects;
  }
}
