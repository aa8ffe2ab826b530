import { contentType, personal } from '../../../foundation/platform';

/** A legal hold or a restriction of processing (Art 17(3)(e), 18), with its reason and when it is looked at again. */
export const hold = contentType({
  singularName: 'hold',
  pluralName: 'holds',
  displayName: 'Hold',
  description: 'A legal hold or restriction of processing',
  collectionName: 'live_chat_holds',
  attributes: {
    kind: { type: 'string', required: true },
    targetKind: { type: 'string', required: true },
    /** Empty once it is lifted and the person is erased. */
    targetId: personal('identity', { type: 'string' }),
    /** Whose chat it is, where it is one: the chat is gone some day, and its hold with its person. */
    ownerId: personal('identity', { type: 'string' }),
    reason: personal('content', { type: 'text' }),
    hidden: { type: 'boolean', required: true },
    reviewAt: { type: 'biginteger', required: true },
    caseId: { type: 'string' },
    state: { type: 'string', required: true },
    placedAt: { type: 'biginteger', required: true },
    placedBy: { type: 'string' },
    liftedAt: { type: 'biginteger' },
    liftedBy: { type: 'string' },
    liftReason: personal('content', { type: 'text' }),
    /** Mail that tells the person before it is lifted (Art 18(3)). */
    mailId: { type: 'string' },
    /** JSON of what it has stopped: figures only. */
    blocked: { type: 'text', required: true },
  },
  indexes: [
    { name: 'live_chat_holds_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_holds_state', columns: ['state'] },
    { name: 'live_chat_holds_target', columns: ['target_id'] },
    { name: 'live_chat_holds_owner', columns: ['owner_id'] },
  ],
});
