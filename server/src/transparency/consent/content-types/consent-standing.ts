import { contentType, personal } from '../../../foundation/platform';

/** Where a subject stands on a purpose now: derived from their last record, so that nobody has to look for it. */
export const consentStanding = contentType({
  singularName: 'consent-standing',
  pluralName: 'consent-standings',
  displayName: 'Consent standing',
  description: 'The last consent record of a person for a purpose',
  collectionName: 'live_chat_consent_standings',
  attributes: {
    subjectId: personal('identity', { type: 'string', required: true }),
    purpose: { type: 'string', required: true },
    purposeVersion: { type: 'integer', required: true },
    noticeVersion: { type: 'integer' },
    state: { type: 'string', required: true },
    recordId: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
    expiresAt: { type: 'biginteger' },
    /** Address that it was given under, kept apart from the record: it is what receivers are told. */
    contact: personal('contact', { type: 'string' }),
  },
  indexes: [
    {
      name: 'live_chat_standings_subject',
      columns: ['subject_id', 'purpose'],
      type: 'unique',
    },
    { name: 'live_chat_standings_expiry', columns: ['state', 'expires_at'] },
    { name: 'live_chat_standings_notice', columns: ['state', 'notice_version'] },
  ],
});
