/** A content type with the names of the fields that are marked as personal data. */
export interface MarkedType {
  uid: string;
  fields: readonly string[];
}

interface Attribute {
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

/** Marked types that no store answers for. */
export const missingStores = (
  types: readonly MarkedType[],
  stores: readonly { covers: readonly string[] }[]
): MarkedType[] => {
  const covered = new Set(stores.flatMap(({ covers }) => covers));
  return types.filter(({ uid }) => !covered.has(uid));
};
