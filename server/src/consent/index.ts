export { NoticeService, type Notice } from './notice.service';
export * as consentContentTypes from './content-types';
