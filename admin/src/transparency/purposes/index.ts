import { lazyPage } from '../../foundation/plugin';

export const PurposesPage = lazyPage('PurposesPage', () => import('./PurposesPage'));
export const PurposePage = lazyPage('PurposePage', () => import('./PurposePage'));

export { usePurposeNames, withSeen, type NamedPurpose } from './usePurposeNames';
