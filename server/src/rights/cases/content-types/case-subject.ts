import { contentType, personal } from '../../../foundation/platform';

/** Whom a case is about: the one place that says it, indexed both ways. */
export const caseSubject = contentType({
  singularName: 'case-subject',
  pluralName: 'case-subjects',
  displayName: 'Case subject',
  description: 'Whom a case is about',
  collectionName: 'live_chat_case_subjects',
  attributes: {
    caseId: { type: 'string', required: true },
    subjectId: personal('identity', { type: 'string', required: true }),
    at: { type: 'biginteger', required: true },
  },
  indexes: [
    {
      name: 'live_chat_case_subjects_case',
      columns: ['case_id', 'subject_id'],
      type: 'unique',
    },
    { name: 'live_chat_case_subjects_subject', columns: ['subject_id'] },
  ],
});
