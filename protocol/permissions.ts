/** Permission actions of the plugin: registered by the server, asked for by routes, events and the admin panel. */
export const PERMISSIONS = {
  inboxRead: 'plugin::live-chat.inbox.read',
  inboxReply: 'plugin::live-chat.inbox.reply',
  transcriptRead: 'plugin::live-chat.transcript.read',
  settingsRead: 'plugin::live-chat.settings.read',
  settingsUpdate: 'plugin::live-chat.settings.update',
} as const;

export type Permission = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
