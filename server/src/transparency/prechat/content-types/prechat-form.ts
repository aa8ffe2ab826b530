import { contentType } from '../../../foundation/platform';

/** One version of a form that stands before a chat; version 0 is its draft. The highest version is the one in use. */
export const prechatForm = contentType({
  singularName: 'prechat-form',
  pluralName: 'prechat-forms',
  displayName: 'Prechat form',
  description: 'One version of a form that stands before a chat',
  collectionName: 'live_chat_prechat_forms',
  attributes: {
    key: { type: 'string', required: true },
    version: { type: 'integer', required: true },
    /** `FormDefinition` of the protocol. */
    definition: { type: 'json', required: true },
    /**
     * Versions of the purposes that its consent boxes were published with, by key: a form's version alone tells
     * which words a visitor saw.
     */
    pins: { type: 'json' },
    savedAt: { type: 'biginteger', required: true },
    savedBy: { type: 'string' },
    /** Taken out of use; chats keep the version they were started with. */
    retired: { type: 'boolean', required: true, default: false },
  },
  indexes: [{ name: 'live_chat_prechat_forms_key', columns: ['key', 'version'], type: 'unique' }],
});
