import type { PersonalRecord, RecordValue } from '../../../../../protocol';
import type { Pages } from '../../../foundation/documents';
import { wordOf, type ExportTexts } from '../texts';
import { DAY, HEADING, SAID, WHO, withBar } from './pdf-styles';
import { shownClock, shownDay, shownTime } from './shown.rules';

type Values = Record<string, RecordValue>;

const textOf = (values: Values, key: string): string => {
  const value = values[key];
  return value === undefined || value === null ? '' : String(value);
};

const timeOf = (values: Values): number => (typeof values.at === 'number' ? values.at : 0);

/** Messages as conversations: a heading for each chat, a line for each day, who said what when. */
export class Conversation {
  private chatId: string | undefined;
  private day = '';

  /** @param startOf when a chat started, where that is known */
  constructor(
    private readonly pages: Pages,
    private readonly texts: ExportTexts,
    private readonly startOf: (chatId: string) => number | undefined,
    private readonly continued: string | undefined
  ) {}

  add({ values }: PersonalRecord): void {
    this.chat(values);
    const at = timeOf(values);
    if (shownDay(at) !== this.day) {
      this.day = shownDay(at);
      this.pages.block(this.day, DAY);
    }
    const word = (key: string) => wordOf(this.texts, 'messages', key, textOf(values, key), values);
    const kind = textOf(values, 'kind');
    const who = [
      `${textOf(values, 'seq')}. ${shownClock(at)}`,
      word('author'),
      ...(kind === 'text' ? [] : [word('kind')]),
    ];
    this.pages.block(who.join(' · '), withBar(WHO, kind));
    this.pages.block(word('text'), withBar(SAID, kind));
  }

  /** The chat that the last message was of. */
  get current(): string | undefined {
    return this.chatId;
  }

  private chat(values: Values): void {
    const chatId = textOf(values, 'chatId');
    if (chatId === this.chatId) return;
    const again = this.chatId === undefined && chatId === this.continued;
    this.chatId = chatId;
    this.day = '';
    const start = shownTime(this.startOf(chatId) ?? timeOf(values));
    const title = this.texts.conversation(start);
    this.pages.block(again ? `${title} (${this.texts.continued})` : title, HEADING);
    this.pages.block(chatId, { ...SAID, color: '#555555' });
  }
}
