import { lazyPage } from '../../foundation/plugin';

export const AuditPage = lazyPage('AuditPage', () => import('./AuditPage'));
