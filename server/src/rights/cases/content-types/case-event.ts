import { contentType, personal } from '../../../foundation/platform';

/** One line of a case's history; only ever added to. */
export const caseEvent = contentType({
  singularName: 'case-event',
  pluralName: 'case-events',
  displayName: 'Case event',
  description: "One line of a case's history",
  collectionName: 'live_chat_case_events',
  attributes: {
    caseId: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
    /** Id of who did it in the panel. */
    by: { type: 'string' },
    type: { type: 'string', required: true },
    /** Facts in short values, as JSON. Names nobody. */
    data: { type: 'text' },
    text: personal('content', { type: 'text' }),
    mailId: { type: 'string' },
  },
  indexes: [
    { name: 'live_chat_case_events_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_case_events_case', columns: ['case_id'] },
  ],
});
