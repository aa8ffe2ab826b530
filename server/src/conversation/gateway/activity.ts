import type { ChatActivity } from '../../../../protocol';
import { previewOf, type Entry } from '../chat';

interface Gathered extends ChatActivity {
  departmentId: string | undefined;
}

/** How long activity is gathered before it is told, in milliseconds: below what a reader of a list notices. */
const GATHER = 150;

/**
 * Turns many messages into few updates of the desk's lists: what happens to a chat within a moment is told once.
 */
export class ActivityFeed {
  private readonly gathered = new Map<string, Gathered>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (items: readonly Gathered[]) => void) {}

  add(entry: Entry, departmentId: string | undefined): void {
    const known = this.gathered.get(entry.chatId);
    const byVisitor = entry.authorKind === 'visitor' && entry.kind === 'text' ? 1 : 0;
    const preview =
      entry.kind === 'text'
        ? { by: entry.authorKind, text: entry.body, at: entry.at }
        : known?.preview;
    this.gathered.set(entry.chatId, {
      chatId: entry.chatId,
      departmentId,
      lastSeq: entry.seq,
      lastAt: entry.at,
      visitorTexts: (known?.visitorTexts ?? 0) + byVisitor,
      ...(preview ? { preview } : {}),
    });
    this.timer ??= setTimeout(() => this.flush(), GATHER);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.gathered.clear();
  }

  private flush(): void {
    this.timer = undefined;
    const items = [...this.gathered.values()].map((item) =>
      item.preview
        ? { ...item, preview: { ...item.preview, text: previewOf(item.preview.text) } }
        : item
    );
    this.gathered.clear();
    this.tell(items);
  }
}
