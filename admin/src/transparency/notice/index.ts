import { lazyPage } from '../../foundation/plugin';

export const NoticePage = lazyPage('NoticePage', () => import('./NoticePage'));
