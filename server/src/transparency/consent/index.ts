export { consent, type Consent } from './consent.room';
export { consentsRecorded, ConsentService, type Answered, type Recorded } from './consent.service';
export { rowBasics, ConsentStore } from './consent.store';
export { eventOf, statementOf } from './consent.rules';
export { suppressGiven } from './consent.erasure';
export { proofPdf } from './proof-pdf';
export { receiptText } from './receipt.rules';
