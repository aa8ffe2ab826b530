import type { Core } from '@strapi/strapi';

/** An entry of Strapi's list of tables that its schema synchronisation leaves alone; `by` is ours. */
type Mark = string | { name: string; by?: string };

const KEY = { type: 'core', key: 'persisted_tables' } as const;
const OWN = 'live-chat';

const nameOf = (mark: Mark): string => (typeof mark === 'string' ? mark : mark.name);
const isOwn = (mark: Mark): boolean => typeof mark === 'object' && mark.by === OWN;

const read = async (strapi: Core.Strapi): Promise<Mark[]> =>
  ((await strapi.store.get(KEY)) as Mark[] | null) ?? [];

/** Tables of the plugin's content types that Strapi has made, with those that join them to others. */
const tablesOf = (strapi: Core.Strapi): string[] => {
  const tables = new Set<string>();
  for (const [uid, model] of strapi.db.metadata) {
    if (!uid.startsWith('plugin::live-chat.')) continue;
    tables.add(model.tableName);
    for (const attribute of Object.values(model.attributes)) {
      if ('joinTable' in attribute) tables.add(attribute.joinTable.name);
    }
  }
  return [...tables].sort();
};

/**
 * Marks the plugin's tables as such that stay when their content types are gone. Without it Strapi deletes them, and all
 * that people have written, at the first start with the plugin disabled or removed. It keeps licensed features' tables
 * by the same list.
 */
export const keepTables = async (strapi: Core.Strapi): Promise<void> => {
  const marks = await read(strapi);
  const marked = new Set(marks.map(nameOf));
  const missing = tablesOf(strapi).filter((name) => !marked.has(name));
  if (missing.length === 0) return;
  const fresh = missing.map((name) => ({ name, by: OWN }));
  await strapi.store.set({ ...KEY, value: [...marks, ...fresh] });
};

/** Tables that are kept, also while the plugin is disabled. */
export const keptTables = async (strapi: Core.Strapi): Promise<string[]> => {
  const marked = (await read(strapi)).filter(isOwn).map(nameOf);
  return [...new Set([...marked, ...tablesOf(strapi)])].sort();
};

/** From now on Strapi may do as it likes. */
export const forgetMarks = async (strapi: Core.Strapi): Promise<void> => {
  const marks = await read(strapi);
  const others = marks.filter((mark) => !isOwn(mark));
  if (others.length === marks.length) return;
  if (others.length > 0) await strapi.store.set({ ...KEY, value: others });
  else await strapi.store.delete(KEY);
};
