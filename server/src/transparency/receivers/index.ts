export { PrivacySettingsStore } from './privacy-settings';
export { WebhookService } from './webhook.service';
export { SubjectNews } from './subject-news';
export * as receiverContentTypes from './content-types';
