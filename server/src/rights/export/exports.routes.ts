import { routeOf } from '../../foundation/http';

const route = routeOf('exports');

export const exportsRoutes = [
  route('POST', '/exports/preview', 'previewExport', 'exportCreate'),
  route('POST', '/exports/preview/records', 'reviewRecords', 'exportCreate'),
  route('POST', '/exports', 'createExport', 'exportCreate'),
  route('GET', '/exports', 'listExports', ['exportCreate', 'exportApprove']),
  route('GET', '/exports/:exportId', 'readExport', ['exportCreate', 'exportApprove']),
  route('POST', '/exports/:exportId/cancel', 'cancelExport', 'exportCreate'),
  route('POST', '/exports/:exportId/approve', 'approveExport', 'exportApprove'),
  route('DELETE', '/exports/:exportId', 'removeExport', 'exportCreate'),
  // Whose it must be besides is asked by the controller.
  route('GET', '/exports/:exportId/files/:index', 'downloadExport', [
    'exportCreate',
    'exportApprove',
  ]),
];
