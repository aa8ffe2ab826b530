export { purposeProblems, keyProblem } from './purposeProblems';
export { TEXT_LENGTHS, missingPurposeTexts, neededTexts, type PurposeText } from './purposeTexts';
export { suggestKey, suggestFormKey } from './keys';
export { type Change, type Fact, compareFacts } from './compare';
export { type Say } from './say';
