import { routeOf } from '../../foundation/http';

const route = routeOf('erasures');
const EITHER = ['erasurePrepare', 'erasureApprove'] as const;

export const erasuresRoutes = [
  route('POST', '/erasures/preview', 'previewErasure', 'erasurePrepare'),
  route('POST', '/erasures', 'createErasure', 'erasurePrepare'),
  route('GET', '/erasures', 'listErasures', EITHER),
  route('GET', '/erasures/:erasureId', 'readErasure', EITHER),
  route('POST', '/erasures/:erasureId/review', 'reviewErasure', EITHER),
  route('POST', '/erasures/:erasureId/approve', 'approveErasure', 'erasureApprove'),
  route('POST', '/erasures/:erasureId/cancel', 'cancelErasure', EITHER),
  route('POST', '/erasures/:erasureId/retry', 'retryErasure', 'erasureApprove'),
  route('POST', '/erasures/:erasureId/without-mail', 'endErasureMail', EITHER),
  route('GET', '/erasures/:erasureId/receipt', 'erasureReceipt', EITHER),
  route('GET', '/ledger/file', 'ledgerFile', 'erasureApprove'),
  route('POST', '/ledger/import', 'importLedger', 'erasureApprove'),
  route('POST', '/ledger/replay', 'replayLedger', 'erasureApprove'),
];
