export { LinkService, type Principal } from './link.service';
export { MailQuota } from './mail-quota';
export { MyDataService } from './my-data.service';
export { RequestService } from './request.service';
export * as subjectContentTypes from './content-types';
