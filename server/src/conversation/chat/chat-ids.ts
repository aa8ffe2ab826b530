import type { Database } from '../../foundation/platform';

const CHAT = 'plugin::live-chat.chat';
/** Ids that are asked for at a time. */
const IDS = 400;

/** Whose chats there are, by ids alone. */
export class ChatIds {
  constructor(private readonly database: Database) {}

  /** Chats of visitors, as they are now. */
  async of(visitorIds: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (let i = 0; i < visitorIds.length; i += IDS) {
      const part: string[] = await this.chats()
        .whereIn('visitor_id', visitorIds.slice(i, i + IDS))
        .pluck('document_id');
      found.push(...part);
    }
    return found;
  }

  /** Visitors of chats, each once. */
  async visitorsOf(chatIds: readonly string[]): Promise<string[]> {
    const found = await this.chats()
      .whereIn('document_id', [...chatIds])
      .pluck('visitor_id');
    return [...new Set<string>(found)];
  }

  /** How many of these have not ended. */
  async open(chatIds: readonly string[]): Promise<number> {
    let open = 0;
    for (let i = 0; i < chatIds.length; i += IDS) {
      const row: { n?: number | string } | undefined = await this.chats()
        .whereIn('document_id', chatIds.slice(i, i + IDS))
        .whereNot('status', 'ended')
        .count({ n: '*' })
        .first();
      open += Number(row?.n ?? 0);
    }
    return open;
  }

  private chats() {
    return this.database.knex(this.database.table(CHAT));
  }
}
