/** What the pages that the CMS serves itself have in common. */
export { readFragment, type Fragment, type Secret } from './fragment';
export { openPage, type Opened, type Spoken } from './open-page';
export { save, saveBlob } from './save';
export { createSay, type Say } from './say';
export { useStore } from './use-store';
