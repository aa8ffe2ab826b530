/** Requests of persons under Art 15 to 21 GDPR, their clock, their letters, and the gate of identity. */
export { cases, type Cases } from './cases.room';
export { CaseService, type CaseGateInfo, type CaseNote, type Viewer } from './case.service';
export { eraseCases } from './case.erasure';
export { mayDisclose } from './identity.rules';
export { LETTER_LANGUAGES, letterOf, type LetterFacts } from './letters';
export type { Reaching } from './reaching';
