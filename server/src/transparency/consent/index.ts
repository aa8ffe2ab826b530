export { ConsentService, type Answered, type Recorded } from './consent.service';
export { rowBasics, ConsentStore } from './consent.store';
export { eventOf, statementOf } from './consent.rules';
export { suppressGiven } from './consent.erasure';
export { proofPdf } from './proof-pdf';
export {
  consentContactStore,
  consentDataStore,
  disclosureStore,
  suppressionStore,
} from './consent.personal';
export { receiptText } from './receipt.rules';
export * as consentContentTypes from './content-types';
