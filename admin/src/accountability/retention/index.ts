import { lazyPage } from '../../foundation/plugin';

export const RetentionPage = lazyPage('RetentionPage', () => import('./RetentionPage'));
