import { routeOf } from '../../../foundation/http';

const route = routeOf('desk');

/** Routes of the panel's desk and settings, each with the permission it needs. */
export const deskRoutes = [
  route('POST', '/desk/ticket', 'ticket', 'inboxRead'),
  route('POST', '/desk/chats/:chatId/messages', 'send', 'inboxReply'),
  route('GET', '/transcripts/:chatId', 'transcript', 'transcriptRead'),
  route('POST', '/transcripts/:chatId/verify', 'verify', 'transcriptRead'),
  route('GET', '/settings', 'readSettings', 'settingsRead'),
  route('PUT', '/settings', 'writeSettings', 'settingsUpdate'),
  route('GET', '/status', 'status', 'settingsRead'),
  route('DELETE', '/status/refused-origins', 'forgetRefused', 'settingsUpdate'),
];
