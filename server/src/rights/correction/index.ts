/** Corrections of what is held on a person (Art 16). */
export { correction } from './correction.room';
