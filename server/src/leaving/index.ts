/** Disabled, removed, back again; or gone for good, by a command. */
export { Grants } from './grants';
export { keepTables, tablesOf } from './marks';
