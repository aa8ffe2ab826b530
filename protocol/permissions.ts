/** Permission actions of the plugin: registered by the server, asked for by routes, events and the admin panel. */
export const PERMISSIONS = {
  inboxRead: 'plugin::live-chat.inbox.read',
  inboxReply: 'plugin::live-chat.inbox.reply',
  transcriptRead: 'plugin::live-chat.transcript.read',
  prechatRead: 'plugin::live-chat.prechat.read',
  prechatUpdate: 'plugin::live-chat.prechat.update',
  noticeRead: 'plugin::live-chat.notice.read',
  noticeUpdate: 'plugin::live-chat.notice.update',
  consentRead: 'plugin::live-chat.consent.read',
  subjectRead: 'plugin::live-chat.subject.read',
  subjectLink: 'plugin::live-chat.subject.link',
  contactRead: 'plugin::live-chat.contact.read',
  contactExport: 'plugin::live-chat.contact.export',
  requestRead: 'plugin::live-chat.request.read',
  requestUpdate: 'plugin::live-chat.request.update',
  requestDecide: 'plugin::live-chat.request.decide',
  exportCreate: 'plugin::live-chat.export.create',
  exportApprove: 'plugin::live-chat.export.approve',
  deliveryCreate: 'plugin::live-chat.delivery.create',
  processingRead: 'plugin::live-chat.processing.read',
  settingsRead: 'plugin::live-chat.settings.read',
  settingsUpdate: 'plugin::live-chat.settings.update',
} as const;

export type Permission = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
