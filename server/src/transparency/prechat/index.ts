export { prechat } from './prechat.room';
export { checkAnswers, type CheckedAnswers } from './answers.rules';
export { FormService, type PrechatFormVersion } from './form.service';
export { resolveFields } from './resolve.rules';
