import { lazyPage } from '../../foundation/plugin';

export const HoldsPage = lazyPage('HoldsPage', () => import('./HoldsPage'));

/** Parts of it that stand on the pages of people and their requests. */
export { HoldsNote } from './HoldsNote';
export { PlaceHoldDialog } from './PlaceHoldDialog';
export { unrestricted } from './rules/holds';
