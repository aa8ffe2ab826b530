export { prechat } from './prechat.room';
export { checkAnswers, type CheckedAnswers } from './answers.rules';
export { BUILT_IN_FORM, FormService, type PrechatFormVersion } from './form.service';
export { resolveFields, type Surroundings } from './resolve.rules';
