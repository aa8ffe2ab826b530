/** Disabled, removed, back again; or gone for good, by a command. */
export { rememberFolders, type Folders } from './folders';
export { Grants } from './grants';
export { leave, PHRASE, type LeaveOptions, type Talk } from './leave';
export { keepTables } from './marks';
