import { lazyPage } from '../../foundation/plugin';

export const MaskingPage = lazyPage('MaskingPage', () => import('./MaskingPage'));
