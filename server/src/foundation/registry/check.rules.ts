/** A content type with the names of the fields that are marked as personal data. */
export interface MarkedType {
  uid: string;
  fields: readonly string[];
}

interface Attribute {
  type?: string;
  pluginOptions?: { 'live-chat'?: { personalData?: { category?: string } } };
}

export interface Schema {
  uid: string;
  attributes: Record<string, object>;
}

/** Personal fields of a schema with their categories. */
export const personalFields = (schema: Schema): { field: string; category: string }[] =>
  Object.entries(schema.attributes).flatMap(([field, attribute]) => {
    const category = (attribute as Attribute).pluginOptions?.['live-chat']?.personalData?.category;
    return category === undefined ? [] : [{ field, category }];
  });

/** The marks of content types; those without any are left out. */
export const markedTypes = (schemas: readonly Schema[]): MarkedType[] =>
  schemas
    .map((schema) => ({
      uid: schema.uid,
      fields: personalFields(schema).map(({ field }) => field),
    }))
    .filter(({ fields }) => fields.length > 0);

/** Types of attributes that can hold whatever somebody writes. */
const TEXT = new Set(['string', 'text', 'richtext', 'blocks', 'json', 'email', 'uid']);

/**
 * Text fields of which nobody has said what they hold: neither marked as personal data nor on the written list.
 * @param listed names of fields by the last part of a type's uid
 */
export const unnamedText = (
  schemas: readonly Schema[],
  listed: Record<string, Partial<Record<string, readonly string[]>>>
): MarkedType[] =>
  schemas
    .map(({ uid, attributes }) => {
      const named = new Set(
        Object.values(listed[uid.split('.').at(-1) ?? ''] ?? {}).flatMap((fields) => fields ?? [])
      );
      const fields = Object.entries(attributes as Record<string, Attribute>)
        .filter(([, { type = '' }]) => TEXT.has(type))
        .filter(
          ([field, { pluginOptions }]) =>
            !pluginOptions?.['live-chat']?.personalData && !named.has(field)
        )
        .map(([field]) => field)
        // Strapi's own: the row's id, and its language where a type is translated.
        .filter((field) => !['documentId', 'locale'].includes(field));
      return { uid, fields };
    })
    .filter(({ fields }) => fields.length > 0);

/** Marked types that no store answers for. */
export const missingStores = (
  types: readonly MarkedType[],
  stores: readonly { covers: readonly string[] }[]
): MarkedType[] => {
  const covered = new Set(stores.flatMap(({ covers }) => covers));
  return types.filter(({ uid }) => !covered.has(uid));
};
