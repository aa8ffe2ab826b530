/** What the links of mails carry. */
export { readFragment, type Fragment, type Secret } from './fragment';
