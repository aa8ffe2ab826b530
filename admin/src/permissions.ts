import { PERMISSIONS, type Permission } from '../../protocol';

const asks = (action: Permission) => [{ action, subject: null }];

/** The permissions that pages ask for, in the shape that Strapi's panel wants them. */
export const ASK = {
  inbox: asks(PERMISSIONS.inboxRead),
  transcript: asks(PERMISSIONS.transcriptRead),
  settingsRead: asks(PERMISSIONS.settingsRead),
  settingsUpdate: asks(PERMISSIONS.settingsUpdate),
};
