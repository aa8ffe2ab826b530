/** Reads heads of chats; many questions of one moment become one query. */
export class HeadReader {
  private wanted = new Set<string>();
  private next: Promise<Map<string, number>> | undefined;

  constructor(
    private readonly read: (chatIds: readonly string[]) => Promise<Map<string, number>>
  ) {}

  heads = async (chatIds: readonly string[]): Promise<Map<string, number>> => {
    for (const chatId of chatIds) this.wanted.add(chatId);
    this.next ??= this.collect();
    const heads = await this.next;
    return new Map(
      chatIds.flatMap((chatId) => {
        const head = heads.get(chatId);
        return head === undefined ? [] : [[chatId, head] as const];
      })
    );
  };

  private async collect(): Promise<Map<string, number>> {
    await new Promise(setImmediate);
    const wanted = [...this.wanted];
    this.wanted = new Set();
    this.next = undefined;
    return this.read(wanted);
  }
}
