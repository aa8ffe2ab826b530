/** Content types of this plugin, as they stand in requests and permissions. */
const PREFIX = 'plugin::live-chat.';
/** Names under which the host's routes take a content type in a body, at whatever depth. */
const NAMES_A_TYPE = /^(?:model|uid|slug|subject|target|source)$|content_?type/i;
/** Deeper than any of Strapi's requests names a type. */
const DEPTH = 6;

export const isOwnType = (uid: unknown): boolean =>
  typeof uid === 'string' && uid.startsWith(PREFIX);

/** Whether a type of this plugin stands anywhere in the parameters or the query of a request. */
export const holdsOwnType = (value: unknown, depth = DEPTH): boolean => {
  if (typeof value !== 'object' || value === null) return isOwnType(value);
  return depth > 0 && Object.values(value).some((inner) => holdsOwnType(inner, depth - 1));
};

/**
 * Whether a body asks for a type of this plugin. Only what names a type counts: an article about the plugin may say
 * what it likes.
 */
export const asksForOwnType = (body: unknown, depth = DEPTH): boolean => {
  if (typeof body !== 'object' || body === null || depth === 0) return false;
  return Object.entries(body).some(
    ([key, value]) =>
      (NAMES_A_TYPE.test(key) && holdsOwnType(value, depth)) || asksForOwnType(value, depth - 1)
  );
};

interface Relating {
  uid: string;
  attributes: Record<string, { type?: string; target?: string }>;
}

/** Relations that types of the host or of other plugins have to ours: `api::order.order.chat`. */
export const relationsToOwn = (schemas: readonly Relating[]): string[] =>
  schemas
    .filter(({ uid }) => !isOwnType(uid))
    .flatMap(({ uid, attributes }) =>
      Object.entries(attributes)
        .filter(([, { type, target }]) => type === 'relation' && isOwnType(target))
        .map(([name]) => `${uid}.${name}`)
    );
