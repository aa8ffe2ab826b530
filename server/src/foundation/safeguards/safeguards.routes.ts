import { routeOf } from '../http';

const route = routeOf('safeguards');

/** Whoever may see or lower one is told; which of them, the controller knows. */
const TOLD = [
  'securityRead',
  'securityUpdate',
  'maskingUpdate',
  'receiversUpdate',
  'retentionUpdate',
] as const;

export const safeguardsRoutes = [
  route('GET', '/safeguards', 'listSafeguards', TOLD),
  route('POST', '/safeguards/seen', 'seeSafeguards', TOLD),
];
