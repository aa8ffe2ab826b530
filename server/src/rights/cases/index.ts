/** Requests of persons under Art 15 to 21 GDPR, their clock, their letters, and the gate of identity. */
export { CaseService, type CaseGateInfo, type CaseNote, type Viewer } from './case.service';
export type { CaseAudit, CaseDeps } from './case.deps';
export { correspondenceStore, requestStore } from './case.personal';
export { eraseCases } from './case.erasure';
export { mayDisclose } from './identity.rules';
export type { NewRequest } from './intake.service';
export { LETTER_LANGUAGES, letterOf, type LetterFacts, type Writer } from './letters';
export * as caseContentTypes from './content-types';
export { casesController } from './cases.controller';
