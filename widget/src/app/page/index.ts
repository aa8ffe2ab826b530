/** Opens the pages that the CMS serves itself. */
export { readFragment, type Fragment, type Secret } from './fragment';
export { openPage, type Opened, type Spoken } from './open-page';
