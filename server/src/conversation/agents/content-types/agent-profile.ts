import { contentType, personal } from '../../../foundation/platform';

/** What the desk knows of an administrator who answers chats. */
export const agentProfile = contentType({
  singularName: 'agent-profile',
  pluralName: 'agent-profiles',
  displayName: 'Agent profile',
  description: 'An administrator who answers chats',
  collectionName: 'live_chat_agent_profiles',
  attributes: {
    /** documentId of the administrator. */
    userId: { type: 'string', required: true },
    /** Name that visitors see. */
    displayName: personal('identity', { type: 'string', required: true }),
    availability: {
      type: 'enumeration',
      enum: ['online', 'away'],
      required: true,
      default: 'online',
    },
    /** Ids of the departments whose chats this agent sees besides those of no department; null: all. */
    departmentIds: { type: 'json' },
    /** Refreshed while a socket of this agent is open on any instance. */
    lastSeenAt: { type: 'datetime' },
  },
  indexes: [{ name: 'live_chat_agent_profiles_user', columns: ['user_id'], type: 'unique' }],
});
