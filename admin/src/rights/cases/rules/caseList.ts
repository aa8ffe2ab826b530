import { REQUEST_KINDS, type CaseFilter } from '../../../../../protocol';

export const VIEWS = [
  'open',
  'overdue',
  'soon',
  'mine',
  'unassigned',
  'closed',
  'all',
] as const satisfies readonly NonNullable<CaseFilter['view']>[];
export type CaseView = (typeof VIEWS)[number];

export interface ListFilter {
  view: CaseView;
  kind?: CaseFilter['kind'];
  search?: string;
}

/** View and kind stand in the address; what is searched for is kept beside it, with the browser's history. */
export const readList = (params: URLSearchParams, state: unknown): ListFilter => {
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'open';
  const kind = REQUEST_KINDS.find((one) => one === params.get('kind'));
  const kept = typeof state === 'object' && state !== null && 'search' in state && state.search;
  const search = typeof kept === 'string' ? kept.trim().slice(0, 254) : '';
  return { view, ...(kind && { kind }), ...(search !== '' && { search }) };
};

export const writeList = ({
  view,
  kind,
  search,
}: ListFilter): { params: URLSearchParams; state: { search: string } | null } => {
  const params = new URLSearchParams();
  if (view !== 'open') params.set('view', view);
  if (kind) params.set('kind', kind);
  return { params, state: search ? { search } : null };
};
