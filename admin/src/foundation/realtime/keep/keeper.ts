import type { Drafts } from '../drafts';
import type { OutboxItem } from '../outbox';

export interface Kept {
  outbox: OutboxItem[];
  drafts: Drafts;
}

/** The part of `Storage` that is needed. */
export type KeepStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isItem = (value: unknown): value is OutboxItem =>
  isRecord(value) &&
  ['id', 'chatId', 'body'].every((key) => typeof value[key] === 'string') &&
  (value['kind'] === 'text' ||
    value['kind'] === 'note' ||
    (value['kind'] === 'consent_card' && typeof value['purpose'] === 'string'));

const isDraft = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((body) => typeof body === 'string');

/** What was under way when the page went goes out again; the server knows it by its id. */
const revive = (item: OutboxItem): OutboxItem => ({
  ...item,
  state: item.state === 'failed' ? 'failed' : 'queued',
  attempts: 0,
  notBefore: 0,
});

const parse = (json: string): Kept => {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value)) return { outbox: [], drafts: {} };
  const outbox = Array.isArray(value['outbox']) ? value['outbox'].filter(isItem).map(revive) : [];
  const drafts = isRecord(value['drafts'])
    ? Object.fromEntries(Object.entries(value['drafts']).filter(([, draft]) => isDraft(draft)))
    : {};
  return { outbox, drafts: drafts as Drafts };
};

/**
 * Keeps what is written but not stored through a reload of this tab, apart for every user of the panel.
 * A browser that has no room or forbids it costs the safety net, not the work: `onTrouble` hears of it, and the agent is
 * told. `store` is a function because some browsers throw at the mere mention of their storage.
 */
export const createKeeper = (store: () => KeepStore, userId: string, onTrouble: () => void) => {
  const key = `live-chat:kept:${userId}`;
  return {
    load: (): Kept => {
      try {
        const json = store().getItem(key);
        return json === null ? { outbox: [], drafts: {} } : parse(json);
      } catch {
        onTrouble();
        return { outbox: [], drafts: {} };
      }
    },
    save: ({ outbox, drafts }: Kept) => {
      try {
        const empty = outbox.length === 0 && Object.keys(drafts).length === 0;
        if (empty) store().removeItem(key);
        else store().setItem(key, JSON.stringify({ outbox, drafts }));
      } catch {
        onTrouble();
      }
    },
  };
};
