import { contentType } from '../../platform';

/** A task that one instance has taken, and until when. */
export const lease = contentType({
  singularName: 'lease',
  pluralName: 'leases',
  displayName: 'Lease',
  description: 'A task that one instance works on',
  collectionName: 'live_chat_leases',
  attributes: {
    name: { type: 'string', required: true },
    /** Random, made anew each time it is taken. */
    owner: { type: 'string', required: true },
    /** Milliseconds since 1970 UTC; afterwards anybody may take it. */
    until: { type: 'biginteger', required: true },
  },
  indexes: [{ name: 'live_chat_leases_name', columns: ['name'], type: 'unique' }],
});
