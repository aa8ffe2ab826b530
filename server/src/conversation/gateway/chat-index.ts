import type { ChatStore } from '../chat';

/** What never changes in a chat and decides who may reach it. */
export interface ChatMeta {
  visitorId: string;
  departmentId: string | undefined;
}

const MAX_KEPT = 50_000;

/** Who a chat belongs to, kept in memory because every event asks. */
export class ChatIndex {
  private readonly metas = new Map<string, ChatMeta>();

  constructor(private readonly chats: ChatStore) {}

  /** What is known without asking the database. */
  peek(chatId: string): ChatMeta | undefined {
    return this.metas.get(chatId);
  }

  /** Asks the database, whatever is known: what is refused has to take as long for a chat that is there (R14). */
  async exists(chatId: string): Promise<boolean> {
    return (await this.chats.find(chatId)) !== undefined;
  }

  async get(chatId: string): Promise<ChatMeta | undefined> {
    const known = this.metas.get(chatId);
    if (known) return known;
    const chat = await this.chats.find(chatId);
    if (chat) this.put(chatId, chat);
    return this.metas.get(chatId);
  }

  /** It was erased. */
  forget(chatId: string): void {
    this.metas.delete(chatId);
  }

  put(
    chatId: string,
    { visitorId, departmentId }: { visitorId: string; departmentId?: string | undefined }
  ): void {
    this.metas.set(chatId, { visitorId, departmentId });
    if (this.metas.size > MAX_KEPT) {
      const oldest = this.metas.keys().next();
      if (!oldest.done) this.metas.delete(oldest.value);
    }
  }
}
