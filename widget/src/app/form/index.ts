/** Rules of the prechat form. */
export { formFields, formValues, OFFLINE_FIELDS, suggested } from './fields';
export { checkFields, type Ticks } from './check';
export { conditionValues, currentPage, hiddenValues, type Page } from './page';
export { formAnswers, type Filled } from './answers';
export { loadNumbers, numbersIn } from './numbers';
export { visibleFields } from './shown';
