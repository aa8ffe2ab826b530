import { contentType } from '../../platform';

/** One version of the privacy notice in one language. Never changed once shown: a change is a new version. */
export const notice = contentType({
  singularName: 'notice',
  pluralName: 'notices',
  displayName: 'Notice',
  description: 'One version of the privacy notice in one language',
  collectionName: 'live_chat_notices',
  attributes: {
    version: { type: 'integer', required: true },
    language: { type: 'string', required: true },
    summary: { type: 'text', required: true },
    body: { type: 'text', required: true },
    policyUrl: { type: 'text' },
    lawfulBasis: { type: 'string', required: true, default: 'legitimate_interests' },
    /** Hex SHA-256 of summary, body and policy address. */
    sha256: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_notices_version', columns: ['version', 'language'], type: 'unique' },
  ],
});
