/** Rules of the prechat form. */
export { formFields, suggested } from './fields';
export { checkFields } from './check';
