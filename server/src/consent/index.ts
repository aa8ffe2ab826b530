export { statementOf } from './consent.rules';
export { ConsentService, type Answered, type Recorded } from './consent.service';
export { ConsentStore } from './consent.store';
export { NoticeService, type Notice } from './notice.service';
export { PrivacySettingsStore } from './privacy-settings';
export { PurposeService } from './purpose.service';
export { whereText, withReceivers, type Transfers } from './recipients.rules';
export { proofLines, receiptText } from './receipt.rules';
export { privacyTexts } from './texts';
export { suppressGiven } from './consent.erasure';
export { isSubjectNews, SubjectNews } from './subject-news';
export { WebhookService } from './webhook.service';
export * as consentContentTypes from './content-types';
export {
  consentContactStore,
  consentDataStore,
  disclosureStore,
  suppressionStore,
} from './consent.personal';
