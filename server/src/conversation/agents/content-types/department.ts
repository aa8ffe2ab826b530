import { contentType } from '../../../foundation/platform';

/** A part of the team that chats are for, e.g. sales or support. */
export const department = contentType({
  singularName: 'department',
  pluralName: 'departments',
  displayName: 'Department',
  description: 'A part of the team that chats are for',
  collectionName: 'live_chat_departments',
  attributes: {
    key: { type: 'string', required: true },
    name: { type: 'string', required: true },
    /** What visitors read, by language; `name` where there is none. */
    names: { type: 'json' },
    position: { type: 'integer', required: true, default: 0 },
  },
  indexes: [{ name: 'live_chat_departments_key', columns: ['key'], type: 'unique' }],
});
