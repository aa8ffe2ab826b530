/** Categories of personal data, as the data map and the registry of personal data name them. */
export type PersonalCategory = 'content' | 'contact' | 'identity' | 'technical' | 'behaviour';

/**
 * Marks an attribute that holds personal data. The registry of personal data is checked against these marks,
 * so that no place can be forgotten by search, export and erasure.
 */
export const personal = <A extends object>(category: PersonalCategory, attribute: A) => ({
  ...attribute,
  pluginOptions: { 'live-chat': { personalData: { category } } },
});

interface Definition {
  singularName: string;
  pluralName: string;
  displayName: string;
  description: string;
  collectionName: string;
  attributes: Record<string, object>;
  /** Columns by their names in the database (snake case). */
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/** Strapi takes private attributes out of whatever leaves by its content API, GraphQL or webhooks. */
const hidden = (attributes: Definition['attributes']): Definition['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, { ...attribute, private: true }])
  );

/**
 * A content type of this plugin. Hidden from the Content Manager and the Content-Type Builder: editing there
 * would bypass the message log, permissions and audit. What asks for it all the same is refused (`generic-doors.ts`).
 */
export const contentType = (definition: Definition) => ({
  schema: {
    kind: 'collectionType' as const,
    collectionName: definition.collectionName,
    info: {
      singularName: definition.singularName,
      pluralName: definition.pluralName,
      displayName: definition.displayName,
      description: definition.description,
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    attributes: hidden(definition.attributes),
    indexes: definition.indexes ?? [],
  },
});

/** A content type as Strapi takes it. */
export type OwnContentType = ReturnType<typeof contentType>;
