export { checkAnswers, type CheckedAnswers, type FormField } from './answers.rules';
export { FormService, type FormTexts, type PrechatFormVersion } from './form.service';
export { languageChain, pickText } from './languages.rules';
export * as prechatContentTypes from './content-types';
