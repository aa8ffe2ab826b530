export { NoticeService, type Notice } from './notice.service';

export { type Transfers, whereText, withReceivers } from './recipients.rules';
export * as noticeContentTypes from './content-types';
