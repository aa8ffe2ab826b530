/** Opens the pages that the CMS serves itself. */
export { readFragment, type Fragment, type Secret } from './fragment';
export { openPage } from './open-page';
export type { Opened, Page, PageMessages, Spoken } from './page';
