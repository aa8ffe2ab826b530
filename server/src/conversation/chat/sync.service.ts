import { DELIVERY, type ChatEvent, type SyncPage } from '../../../../protocol';
import type { Entry } from './chat.types';
import type { ChatStore } from './log';

/** As an event's data is stored. */
const REDACTED_EVENT = '"type":"redacted"';

type Project = (entry: Entry) => ChatEvent;

/** Brings readers up to date by number. */
export class SyncService {
  constructor(
    private readonly chats: ChatStore,
    private readonly life: { readonly epoch: string }
  ) {}

  /** Name of this life of the database. */
  get epoch(): string {
    return this.life.epoch;
  }

  /** What follows `since`, or the last page with `reload` when the reader is too far behind. */
  async after(chatId: string, since: number, project: Project): Promise<SyncPage> {
    const head = (await this.chats.heads([chatId])).get(chatId) ?? 0;
    // Beyond the head: the reader knows a later life of the database than this one.
    const reload = since > head || head - since > DELIVERY.syncMax;
    const entries = reload
      ? await this.chats.entriesBefore(chatId, head + 1, DELIVERY.syncPage)
      : await this.chats.entriesAfter(chatId, since, DELIVERY.syncPage);
    if (!reload && (await this.isRewritten(chatId, since, head, entries))) {
      return this.reloaded(chatId, head, project);
    }
    const last = entries.at(-1)?.seq ?? since;
    return {
      epoch: this.epoch,
      head: Math.max(head, last),
      events: entries.map(project),
      more: !reload && last < head,
      ...(reload ? { reload: true } : {}),
    };
  }

  /** Whether something that the reader has already was changed since: a part of a message was taken out. */
  private async isRewritten(
    chatId: string,
    since: number,
    head: number,
    entries: readonly Entry[]
  ): Promise<boolean> {
    if (since === 0) return false;
    if (entries.some(({ data }) => data !== null && data.includes(REDACTED_EVENT))) return true;
    // After its end a chat gets no entries that tell of it: with the last page the reader reads again what it has.
    const last = entries.at(-1)?.seq ?? since;
    return last >= head && (await this.chats.isRedacted(chatId));
  }

  private async reloaded(chatId: string, head: number, project: Project): Promise<SyncPage> {
    const entries = await this.chats.entriesBefore(chatId, head + 1, DELIVERY.syncPage);
    return {
      epoch: this.epoch,
      head,
      events: entries.map(project),
      more: false,
      reload: true,
    };
  }

  async before(
    chatId: string,
    before: number,
    project: Project
  ): Promise<{ events: ChatEvent[]; more: boolean }> {
    const entries = await this.chats.entriesBefore(chatId, before, DELIVERY.syncPage);
    return { events: entries.map(project), more: (entries[0]?.seq ?? 1) > 1 };
  }
}
