/** Where personal data lies and may go to (R31). */
export { residency } from './residency.room';
