import { contentType } from '../../../foundation/platform';

/** What is left of an erased chat where figures are kept. Holds no id and no moment that leads to anybody. */
export const chatFigure = contentType({
  singularName: 'chat-figure',
  pluralName: 'chat-figures',
  displayName: 'Chat figures',
  description: 'Figures of an erased chat',
  collectionName: 'live_chat_chat_figures',
  attributes: {
    /** Beginning of the hour in which it began, milliseconds since 1970 UTC. */
    hour: { type: 'biginteger', required: true },
    waitedMs: { type: 'biginteger' },
    lastedMs: { type: 'biginteger' },
    endedBy: { type: 'string' },
    entries: { type: 'integer', required: true },
    language: { type: 'string' },
    departmentId: { type: 'string' },
  },
  indexes: [{ name: 'live_chat_figures_hour', columns: ['hour'] }],
});
