import type { ChatActivity, ChatDetails, ChatSummary } from '../../../../../protocol';

type Summaries = Record<string, ChatSummary>;

/**
 * What lists hold of a chat that was looked up. Its details change without a new number (who is connected, consents,
 * what became of a mail) and are kept with the open chat only: a copy here would go stale and be shown.
 */
export const summaryOf = ({
  answers,
  ofAge,
  consents,
  notice,
  lawfulBasis,
  userAgent,
  visitorOnline,
  reach,
  transcript,
  ...summary
}: ChatDetails): ChatSummary => summary;

/** The server numbers every change of a chat, so the copy with the higher number is the newer one. */
const isNewer = (known: ChatSummary | undefined, copy: ChatSummary): boolean =>
  known === undefined || copy.lastSeq >= known.lastSeq;

export const putSummaries = (summaries: Summaries, copies: readonly ChatSummary[]): Summaries => {
  const newer = copies.filter((copy) => isNewer(summaries[copy.chatId], copy));
  if (newer.length === 0) return summaries;
  return { ...summaries, ...Object.fromEntries(newer.map((copy) => [copy.chatId, copy])) };
};

/** Adds what was written since; activity of a chat that is not known, or was seen already, changes nothing. */
export const applyActivity = (summaries: Summaries, items: readonly ChatActivity[]): Summaries => {
  const changed: Summaries = {};
  for (const item of items) {
    const known = changed[item.chatId] ?? summaries[item.chatId];
    if (!known || item.lastSeq <= known.lastSeq) continue;
    changed[item.chatId] = {
      ...known,
      lastSeq: item.lastSeq,
      lastAt: item.lastAt,
      // Read in another window before this one heard of it.
      unread: item.lastSeq <= known.agentReadSeq ? 0 : known.unread + item.visitorTexts,
      ...(item.preview && { preview: item.preview }),
    };
  }
  return Object.keys(changed).length === 0 ? summaries : { ...summaries, ...changed };
};

/** Moves a read marker, which only ever rises. */
export const applyRead = (
  summaries: Summaries,
  chatId: string,
  by: 'agent' | 'visitor',
  seq: number
): Summaries => {
  const known = summaries[chatId];
  if (!known) return summaries;
  const field = by === 'agent' ? 'agentReadSeq' : 'visitorReadSeq';
  if (seq <= known[field]) return summaries;
  const unread = by === 'agent' && seq >= known.lastSeq ? 0 : known.unread;
  return { ...summaries, [chatId]: { ...known, [field]: seq, unread } };
};

/** A text of a chat that a part was taken out of. */
export interface RedactedText {
  chatId: string;
  /** When it was written: names the text that is shown in lists. */
  at: number;
  text: string;
}

/** Longest text in lists, as the server cuts it. */
const PREVIEW = 140;

/** Takes the part out of the lists as well, where the text is the last one. */
export const applyRedactedText = (
  summaries: Summaries,
  { chatId, at, text }: RedactedText
): Summaries => {
  const known = summaries[chatId];
  if (known?.preview?.at !== at) return summaries;
  const preview = { ...known.preview, text: text.slice(0, PREVIEW) };
  return { ...summaries, [chatId]: { ...known, preview } };
};
