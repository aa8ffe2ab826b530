/** An answer to the visitor and a note to colleagues are two drafts: one can never turn into the other. */
export type DraftKind = 'text' | 'note';
export type Drafts = Record<string, Partial<Record<DraftKind, string>>>;

export type DraftAction =
  | { type: 'draft/write'; chatId: string; kind: DraftKind; body: string }
  | { type: 'draft/drop'; chatId: string };

type AnyAction = { type: string };
const isDraftAction = (action: AnyAction): action is DraftAction =>
  action.type.startsWith('draft/');

const without = (drafts: Drafts, chatId: string): Drafts => {
  const { [chatId]: gone, ...rest } = drafts;
  return gone === undefined ? drafts : rest;
};

const write = (drafts: Drafts, chatId: string, kind: DraftKind, body: string): Drafts => {
  const entry = { ...drafts[chatId], [kind]: body };
  if (!entry.text && !entry.note) return without(drafts, chatId);
  return { ...drafts, [chatId]: entry };
};

export const reduceDrafts = (drafts: Drafts, action: AnyAction): Drafts => {
  if (!isDraftAction(action)) return drafts;
  if (action.type === 'draft/drop') return without(drafts, action.chatId);
  return write(drafts, action.chatId, action.kind, action.body);
};

/** What is written but not sent in this chat, of one kind. */
export const draftOf = (drafts: Drafts, chatId: string, kind: DraftKind): string =>
  drafts[chatId]?.[kind] ?? '';
