import { lazyPage } from '../../foundation/plugin';

export const ResidencyPage = lazyPage('ResidencyPage', () => import('./ResidencyPage'));
