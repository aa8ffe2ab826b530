/** Whether the visitor of a chat has it open on this instance. Whoever holds their connections tells. */
export class VisitorsHere {
  private seen: (chatId: string) => boolean = () => false;

  seenBy(seen: (chatId: string) => boolean): void {
    this.seen = seen;
  }

  has(chatId: string): boolean {
    return this.seen(chatId);
  }
}
