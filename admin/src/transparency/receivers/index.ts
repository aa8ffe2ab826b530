import { lazyPage } from '../../foundation/plugin';

export const EffectsPage = lazyPage('EffectsPage', () => import('./effects/EffectsPage'));

export { DeliveriesTable } from './deliveries/DeliveriesTable';
export { useSavePrivacy } from './useSavePrivacy';
