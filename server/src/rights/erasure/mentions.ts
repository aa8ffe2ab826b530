import { folded, type Mention } from '../../../../protocol';
import { excerptOf, wordQuery, type SearchStore } from '../word-index';

const MAX = 50;

/** Where a person's addresses and numbers stand in chats of others: not erased with them, but to be looked at (R23). */
export const mentionsOf = async (
  search: SearchStore,
  identifiers: readonly string[],
  own: ReadonlySet<string>
): Promise<Mention[]> => {
  const mentions = new Map<string, Mention>();
  for (const identifier of identifiers.slice(0, 20)) {
    const query = { ...wordQuery(identifier), phrases: [folded(identifier)] };
    if (query.terms.length === 0) continue;
    for (const hit of await search.texts(query, {}, MAX * 4)) {
      if (own.has(hit.visitorId) || mentions.size >= MAX) continue;
      if (!folded(hit.text).includes(folded(identifier))) continue;
      mentions.set(`${hit.chatId}/${hit.seq}`, {
        chatId: hit.chatId,
        seq: hit.seq,
        at: hit.at,
        excerpt: excerptOf(hit.text, identifier),
      });
    }
  }
  return [...mentions.values()];
};
