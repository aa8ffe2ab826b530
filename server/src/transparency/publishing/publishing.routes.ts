import { routeOf } from '../../foundation/http';

const forms = routeOf('forms');
const purposes = routeOf('purposes');
const notice = routeOf('notice');
const settings = routeOf('privacySettings');

/** Routes of the panel's editors, each with the permission it needs. */
export const publishingRoutes = [
  forms('GET', '/prechat/forms', 'listForms', 'prechatRead'),
  forms('GET', '/prechat/forms/:key', 'readForm', 'prechatRead'),
  forms('PUT', '/prechat/forms/:key', 'saveForm', 'prechatUpdate'),
  forms('DELETE', '/prechat/forms/:key', 'retireForm', 'prechatUpdate'),
  forms('POST', '/prechat/forms/:key/publish', 'publishForm', 'prechatUpdate'),
  forms('POST', '/prechat/forms/:key/restore', 'restoreForm', 'prechatUpdate'),
  forms('GET', '/prechat/forms/:key/versions/:version', 'readFormVersion', 'prechatRead'),
  forms('POST', '/prechat/preview', 'previewForm', 'prechatRead'),
  purposes('GET', '/privacy/purposes', 'listPurposes', 'noticeRead'),
  purposes('PUT', '/privacy/purposes/:key', 'savePurpose', 'noticeUpdate'),
  notice('GET', '/privacy/notice', 'readNotice', 'noticeRead'),
  notice('PUT', '/privacy/notice', 'saveNotice', 'noticeUpdate'),
  notice('POST', '/privacy/notice/preview', 'previewNotice', 'noticeRead'),
  notice('POST', '/privacy/notice/publish', 'publishNotice', 'noticeUpdate'),
  notice('GET', '/privacy/notice/versions/:version', 'readNoticeVersion', 'noticeRead'),
  notice('DELETE', '/privacy/notice/versions/:version', 'cancelNotice', 'noticeUpdate'),
  settings('GET', '/privacy/settings', 'readPrivacySettings', 'securityRead'),
  // Which of the two a change needs is asked by the controller.
  settings('PUT', '/privacy/settings', 'savePrivacySettings', ['maskingUpdate', 'receiversUpdate']),
  settings('POST', '/privacy/webhooks/:id/secret', 'newWebhookSecret', 'receiversUpdate'),
];
