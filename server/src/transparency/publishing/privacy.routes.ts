import { routeOf } from '../../foundation/http';

const route = routeOf('privacy');

/** Routes of the panel's forms, purposes, notices and consents, each with the permission it needs. */
export const privacyRoutes = {
  type: 'admin',
  routes: [
    route('GET', '/prechat/forms', 'listForms', 'prechatRead'),
    route('GET', '/prechat/forms/:key', 'readForm', 'prechatRead'),
    route('PUT', '/prechat/forms/:key', 'saveForm', 'prechatUpdate'),
    route('DELETE', '/prechat/forms/:key', 'retireForm', 'prechatUpdate'),
    route('POST', '/prechat/forms/:key/publish', 'publishForm', 'prechatUpdate'),
    route('POST', '/prechat/forms/:key/restore', 'restoreForm', 'prechatUpdate'),
    route('GET', '/prechat/forms/:key/versions/:version', 'readFormVersion', 'prechatRead'),
    route('POST', '/prechat/preview', 'previewForm', 'prechatRead'),
    route('GET', '/privacy/purposes', 'listPurposes', 'noticeRead'),
    route('PUT', '/privacy/purposes/:key', 'savePurpose', 'noticeUpdate'),
    route('GET', '/privacy/notice', 'readNotice', 'noticeRead'),
    route('PUT', '/privacy/notice', 'saveNotice', 'noticeUpdate'),
    route('POST', '/privacy/notice/preview', 'previewNotice', 'noticeRead'),
    route('POST', '/privacy/notice/publish', 'publishNotice', 'noticeUpdate'),
    route('GET', '/privacy/notice/versions/:version', 'readNoticeVersion', 'noticeRead'),
    route('DELETE', '/privacy/notice/versions/:version', 'cancelNotice', 'noticeUpdate'),
    route('POST', '/privacy/consents/search', 'listConsents', 'consentRead'),
    route('GET', '/privacy/consents/:recordId', 'readConsent', 'consentRead'),
    route('GET', '/privacy/consents/:recordId/proof', 'proof', 'consentRead'),
    route('GET', '/privacy/settings', 'readPrivacySettings', 'securityRead'),
    // Which of the two a change needs is asked by the controller.
    route('PUT', '/privacy/settings', 'savePrivacySettings', ['maskingUpdate', 'receiversUpdate']),
    route('POST', '/privacy/webhooks/:id/secret', 'newWebhookSecret', 'receiversUpdate'),
    route('GET', '/privacy/deliveries', 'listDeliveries', 'securityRead'),
    route('POST', '/privacy/deliveries/:id/retry', 'retryDelivery', 'receiversUpdate'),
  ],
};
