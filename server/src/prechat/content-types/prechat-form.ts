import { contentType } from '../../platform';

/** One version of a form that stands before a chat. The highest version of a key is the one in use. */
export const prechatForm = contentType({
  singularName: 'prechat-form',
  pluralName: 'prechat-forms',
  displayName: 'Prechat form',
  description: 'One version of a form that stands before a chat',
  collectionName: 'live_chat_prechat_forms',
  attributes: {
    key: { type: 'string', required: true },
    version: { type: 'integer', required: true },
    /** Texts by language: `{ en: { title, greeting, offlineText } }`. */
    texts: { type: 'json' },
    /** Fields with `label` and `help` by language; see `PrechatField` in the protocol. */
    fields: { type: 'json' },
  },
  indexes: [{ name: 'live_chat_prechat_forms_key', columns: ['key', 'version'], type: 'unique' }],
});
