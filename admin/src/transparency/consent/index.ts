import { lazyPage } from '../../foundation/plugin';

export const ConsentsPage = lazyPage('ConsentsPage', () => import('./log/ConsentsPage'));
export const ConsentPage = lazyPage('ConsentPage', () => import('./record/ConsentPage'));

export { StateTag } from './StateTag';
