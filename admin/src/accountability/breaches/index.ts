import { lazyPage } from '../../foundation/plugin';

export const BreachesPage = lazyPage('BreachesPage', () => import('./BreachesPage'));
export const BreachPage = lazyPage('BreachPage', () => import('./BreachPage'));
