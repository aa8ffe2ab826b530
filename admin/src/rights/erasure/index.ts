import { lazyPage } from '../../foundation/plugin';

export const ErasuresPage = lazyPage('ErasuresPage', () => import('./list/ErasuresPage'));
export const NewErasurePage = lazyPage('NewErasurePage', () => import('./preview/NewErasurePage'));
export const ErasurePage = lazyPage('ErasurePage', () => import('./one/ErasurePage'));

/** Parts of them that stand on the pages of people and their requests. */
export { CaseErasuresCard } from './parts/CaseErasuresCard';
export { PersonErasures } from './parts/PersonErasures';
export { useErasures } from './list/useErasures';
