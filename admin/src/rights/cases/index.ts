import { lazyPage } from '../../foundation/plugin';

export const CasesPage = lazyPage('CasesPage', () => import('./CasesPage'));
export const CasePage = lazyPage('CasePage', () => import('./CasePage'));

/** Parts of them that stand on the pages of people and on Strapi's home page. */
export { CasesTable } from './CasesTable';
export { DueText } from './DueText';
export { NewCaseDialog } from './NewCaseDialog';
