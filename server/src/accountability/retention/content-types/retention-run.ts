import { contentType } from '../../../foundation/platform';

/** One run of retention: what it erased, in figures. */
export const retentionRun = contentType({
  singularName: 'retention-run',
  pluralName: 'retention-runs',
  displayName: 'Retention run',
  description: 'What retention has erased, in figures',
  collectionName: 'live_chat_retention_runs',
  attributes: {
    state: { type: 'string', required: true },
    startedAt: { type: 'biginteger', required: true },
    finishedAt: { type: 'biginteger' },
    /** documentId of the administrator who started it; empty: the schedule. */
    actorId: { type: 'string' },
    /** JSON of `RetentionRun.results`. */
    results: { type: 'text', required: true },
  },
  indexes: [
    { name: 'live_chat_runs_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_runs_state', columns: ['state', 'started_at'] },
  ],
});
