import { contentType, personal } from '../../../foundation/platform';

/** One conversation. Its public id is its documentId. */
export const chat = contentType({
  singularName: 'chat',
  pluralName: 'chats',
  displayName: 'Chat',
  description: 'One conversation of a visitor',
  collectionName: 'live_chat_chats',
  attributes: {
    status: {
      type: 'enumeration',
      enum: ['waiting', 'active', 'ended', 'offline'],
      required: true,
      default: 'waiting',
    },
    lastSeq: { type: 'integer', required: true, default: 0 },
    lastAt: { type: 'datetime' },
    visitorId: { type: 'string', required: true },
    agentId: { type: 'string' },
    departmentId: { type: 'string' },
    language: { type: 'string' },
    formKey: { type: 'string' },
    formVersion: { type: 'integer' },
    noticeVersion: { type: 'integer' },
    noticeLanguage: { type: 'string' },
    lawfulBasis: { type: 'string' },
    pageUrl: personal('behaviour', { type: 'text' }),
    pageTitle: personal('behaviour', { type: 'text' }),
    answers: personal('content', { type: 'json' }),
    /** Answer to the age question: yes or no, never an age (R9). */
    ofAge: personal('identity', { type: 'boolean' }),
    userAgent: personal('technical', { type: 'string' }),
    startIdHash: { type: 'string' },
    startedAt: { type: 'datetime' },
    waitingSince: { type: 'datetime' },
    takenAt: { type: 'datetime' },
    endedAt: { type: 'datetime' },
    endedBy: { type: 'string' },
    sealedAt: { type: 'datetime' },
    /** The last time that a part of a message was taken out: readers that are up to date read again. */
    redactedAt: { type: 'datetime' },
    visitorReadSeq: { type: 'integer', required: true, default: 0 },
    agentReadSeq: { type: 'integer', required: true, default: 0 },
    /**
     * Up to here answers were mailed, or there was nothing to mail. Empty on chats from before: those that had ended
     * by then are left alone.
     */
    mailedSeq: { type: 'integer' },
    /** The last time that the visitor was noticed to be there while something was unseen. */
    visitorSeenAt: personal('behaviour', { type: 'datetime' }),
  },
  indexes: [
    { name: 'live_chat_chats_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_chats_start', columns: ['start_id_hash'], type: 'unique' },
    { name: 'live_chat_chats_status', columns: ['status', 'waiting_since'] },
    { name: 'live_chat_chats_agent', columns: ['agent_id', 'status'] },
    { name: 'live_chat_chats_visitor', columns: ['visitor_id', 'status'] },
    { name: 'live_chat_chats_ended', columns: ['ended_at'] },
  ],
});
