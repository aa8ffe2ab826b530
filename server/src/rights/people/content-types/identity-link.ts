import { contentType, personal } from '../../../foundation/platform';

/** A person's decision whether two ids are one data subject, with the reason. */
export const identityLink = contentType({
  singularName: 'identity-link',
  pluralName: 'identity-links',
  displayName: 'Identity link',
  description: 'Whether two ids are one person, as somebody decided',
  collectionName: 'live_chat_identity_links',
  attributes: {
    /** Subject ids, `low` before `high`, so that two have one row. */
    low: personal('identity', { type: 'string', required: true }),
    high: personal('identity', { type: 'string', required: true }),
    verdict: { type: 'string', required: true },
    reason: personal('content', { type: 'text', required: true }),
    at: { type: 'biginteger', required: true },
    by: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_links_two', columns: ['low', 'high'], type: 'unique' },
    { name: 'live_chat_links_high', columns: ['high'] },
    { name: 'live_chat_links_document', columns: ['document_id'], type: 'unique' },
  ],
});
