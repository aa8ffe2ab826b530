import { lazyPage } from '../../foundation/plugin';

export const PeoplePage = lazyPage('PeoplePage', () => import('./PeoplePage'));
export const PersonPage = lazyPage('PersonPage', () => import('./person/PersonPage'));
