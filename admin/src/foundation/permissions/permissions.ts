import { PERMISSIONS, type Permission } from '../../../../protocol';

const asks = (action: Permission) => [{ action, subject: null }];

/** The permissions that pages ask for, in the shape that Strapi's panel wants them. */
export const ASK = {
  inbox: asks(PERMISSIONS.inboxRead),
  transcript: asks(PERMISSIONS.transcriptRead),
  prechatRead: asks(PERMISSIONS.prechatRead),
  prechatUpdate: asks(PERMISSIONS.prechatUpdate),
  noticeRead: asks(PERMISSIONS.noticeRead),
  noticeUpdate: asks(PERMISSIONS.noticeUpdate),
  consentRead: asks(PERMISSIONS.consentRead),
  subjectRead: asks(PERMISSIONS.subjectRead),
  subjectLink: asks(PERMISSIONS.subjectLink),
  requestRead: asks(PERMISSIONS.requestRead),
  requestUpdate: asks(PERMISSIONS.requestUpdate),
  requestDecide: asks(PERMISSIONS.requestDecide),
  exportCreate: asks(PERMISSIONS.exportCreate),
  /** Whoever makes them and whoever approves them sees them. */
  exportSee: [...asks(PERMISSIONS.exportCreate), ...asks(PERMISSIONS.exportApprove)],
  exportApprove: asks(PERMISSIONS.exportApprove),
  deliveryCreate: asks(PERMISSIONS.deliveryCreate),
  processingRead: asks(PERMISSIONS.processingRead),
  contactRead: asks(PERMISSIONS.contactRead),
  messageRedact: asks(PERMISSIONS.messageRedact),
  subjectCorrect: asks(PERMISSIONS.subjectCorrect),
  /** What is shown by its id may be called by its name: any one of them will do. */
  names: [
    ...asks(PERMISSIONS.subjectRead),
    ...asks(PERMISSIONS.requestRead),
    ...asks(PERMISSIONS.exportCreate),
    ...asks(PERMISSIONS.exportApprove),
    ...asks(PERMISSIONS.erasurePrepare),
    ...asks(PERMISSIONS.erasureApprove),
  ],
  inboxReply: asks(PERMISSIONS.inboxReply),
  erasurePrepare: asks(PERMISSIONS.erasurePrepare),
  /** Whoever prepares them and whoever approves them sees them. */
  erasureSee: [...asks(PERMISSIONS.erasurePrepare), ...asks(PERMISSIONS.erasureApprove)],
  erasureApprove: asks(PERMISSIONS.erasureApprove),
  holdRead: asks(PERMISSIONS.holdRead),
  holdUpdate: asks(PERMISSIONS.holdUpdate),
  retentionRead: asks(PERMISSIONS.retentionRead),
  retentionUpdate: asks(PERMISSIONS.retentionUpdate),
  auditRead: asks(PERMISSIONS.auditRead),
  breachRead: asks(PERMISSIONS.breachRead),
  breachUpdate: asks(PERMISSIONS.breachUpdate),
  securityRead: asks(PERMISSIONS.securityRead),
  securityUpdate: asks(PERMISSIONS.securityUpdate),
  /** Whoever may see or lower a safeguard is told when a colleague does. */
  safeguardsSee: [
    ...asks(PERMISSIONS.securityRead),
    ...asks(PERMISSIONS.securityUpdate),
    ...asks(PERMISSIONS.maskingUpdate),
    ...asks(PERMISSIONS.receiversUpdate),
    ...asks(PERMISSIONS.retentionUpdate),
  ],
  maskingUpdate: asks(PERMISSIONS.maskingUpdate),
  receiversUpdate: asks(PERMISSIONS.receiversUpdate),
  settingsRead: asks(PERMISSIONS.settingsRead),
  settingsUpdate: asks(PERMISSIONS.settingsUpdate),
};
