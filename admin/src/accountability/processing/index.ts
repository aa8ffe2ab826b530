import { lazyPage } from '../../foundation/plugin';

export const ProcessingPage = lazyPage('ProcessingPage', () => import('./ProcessingPage'));
