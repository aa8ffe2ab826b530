import { lazyPage } from '../../foundation/plugin';

export const ExportsPage = lazyPage('ExportsPage', () => import('./ExportsPage'));
export const ExportPage = lazyPage('ExportPage', () => import('./ExportPage'));
export const NewExportPage = lazyPage('NewExportPage', () => import('./review/NewExportPage'));

/** Parts of them that stand on the page of the request that they answer. */
export { CaseExport } from './CaseExport';
export { Handover } from './delivery/Handover';
export { useCaseExports } from './useCaseExports';
