import { contentType, personal } from '../../../foundation/platform';

/** An id that a hold covers: a person's, or a chat's. There only while the hold is. */
export const holdTarget = contentType({
  singularName: 'hold-target',
  pluralName: 'hold-targets',
  displayName: 'Hold target',
  description: 'An id that a hold covers',
  collectionName: 'live_chat_hold_targets',
  attributes: {
    holdId: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    targetId: personal('identity', { type: 'string', required: true }),
    hidden: { type: 'boolean', required: true },
  },
  indexes: [
    { name: 'live_chat_hold_targets_target', columns: ['target_id', 'hold_id'], type: 'unique' },
    { name: 'live_chat_hold_targets_hold', columns: ['hold_id'] },
    { name: 'live_chat_hold_targets_kind', columns: ['kind', 'hidden'] },
  ],
});
