import { contentType } from '../../../foundation/platform';

/** One version of the privacy notice in one language, word for word as shown. A change is a new version. */
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
    /** `NoticeSection[]` of the protocol. */
    sections: { type: 'json', required: true },
    policyUrl: { type: 'text' },
    /** Hex SHA-256 of the whole text, see `noticeText` in the protocol. */
    sha256: { type: 'string', required: true },
    /** Basis on which enquiries are handled under this version. */
    lawfulBasis: { type: 'string', required: true },
    /** What the version was made of: `NoticeDefinition`. */
    definition: { type: 'json', required: true },
    material: { type: 'boolean', required: true },
    note: { type: 'text' },
    effectiveFrom: { type: 'biginteger', required: true },
    publishedAtMs: { type: 'biginteger', required: true },
    publishedBy: { type: 'string' },
    /** Called off before it came into force. */
    cancelled: { type: 'boolean', required: true, default: false },
  },
  indexes: [
    { name: 'live_chat_notices_version', columns: ['version', 'language'], type: 'unique' },
    { name: 'live_chat_notices_effective', columns: ['effective_from', 'version'] },
  ],
});
