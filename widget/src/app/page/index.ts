/** Opens the pages that the CMS serves itself. */
export { openPage } from './open-page';
