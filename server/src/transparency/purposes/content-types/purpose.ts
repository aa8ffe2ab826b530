import { contentType } from '../../../foundation/platform';

/** One version of what data is used for. Never changed once published: a change is a new version. */
export const purpose = contentType({
  singularName: 'purpose',
  pluralName: 'purposes',
  displayName: 'Purpose',
  description: 'One version of what personal data is used for',
  collectionName: 'live_chat_purposes',
  attributes: {
    key: { type: 'string', required: true },
    version: { type: 'integer', required: true },
    /** `PurposeDefinition` of the protocol. */
    definition: { type: 'json', required: true },
    /** The change asks for fresh consent. */
    material: { type: 'boolean', required: true },
    publishedAtMs: { type: 'biginteger', required: true },
    /** documentId of the administrator. */
    publishedBy: { type: 'string' },
  },
  indexes: [{ name: 'live_chat_purposes_key', columns: ['key', 'version'], type: 'unique' }],
});
