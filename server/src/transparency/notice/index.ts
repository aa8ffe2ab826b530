export { notice } from './notice.room';
export { NoticeService, type Notice, type Writer } from './notice.service';
export { type Transfers, whereText, withReceivers } from './recipients.rules';
