import { adminApi } from '@strapi/strapi/admin';
import type {
  AuditAnchoring,
  AuditAnswer,
  AuditCheck,
  AuditFilter,
  AuditState,
} from '../../../../protocol';
import { withZone } from './withZone';

/** Where the lines of a filter are fetched as a file. */
export const auditFilePath = (
  { cursor: _page, ...filter }: AuditFilter,
  format: 'csv' | 'json'
): string => {
  const params = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(withZone(filter))) if (value) params.set(name, value);
  return `/live-chat/audit/file?${params.toString()}`;
};

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatAuditState'] }).injectEndpoints({
  endpoints: (builder) => ({
    /** One page; `cursor` is the `next` of the page before. */
    searchLiveChatAudit: builder.query<AuditAnswer, AuditFilter>({
      query: (filter) => ({
        url: '/live-chat/audit/search',
        method: 'POST',
        data: withZone(filter),
      }),
    }),
    verifyLiveChatAudit: builder.mutation<AuditCheck, void>({
      query: () => ({ url: '/live-chat/audit/verify', method: 'POST', data: {} }),
    }),
    getLiveChatAuditState: builder.query<AuditState, void>({
      query: () => '/live-chat/audit/state',
      providesTags: ['LiveChatAuditState'],
    }),
    saveLiveChatAuditAnchoring: builder.mutation<AuditState, AuditAnchoring>({
      query: (data) => ({ url: '/live-chat/audit/anchoring', method: 'PUT', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatAuditState'] : []),
    }),
    anchorLiveChatAudit: builder.mutation<AuditState, void>({
      query: () => ({ url: '/live-chat/audit/anchor', method: 'POST', data: {} }),
      invalidatesTags: ['LiveChatAuditState'],
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useSearchLiveChatAuditQuery,
  useLazySearchLiveChatAuditQuery,
  useVerifyLiveChatAuditMutation,
  useGetLiveChatAuditStateQuery,
  useSaveLiveChatAuditAnchoringMutation,
  useAnchorLiveChatAuditMutation,
} = api;
