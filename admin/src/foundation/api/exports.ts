import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, DeliveryInfo, ExportInfo, ExportRequest } from '../../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];
type Body<R extends keyof AdminRest> = AdminRest[R] extends { body: infer B } ? B : never;

const path = (exportId: string, rest = '') =>
  `/live-chat/exports/${encodeURIComponent(exportId)}${rest}`;

/** Where a file of an export is fetched. */
export const exportFilePath = (exportId: string, index: number): string =>
  path(exportId, `/files/${index}`);

const changed = (answer: unknown) =>
  answer ? (['LiveChatExports', 'LiveChatCases'] as const) : (['LiveChatExports'] as const);

const api = adminApi
  .enhanceEndpoints({
    addTagTypes: ['LiveChatExports', 'LiveChatCases', 'LiveChatHandovers', 'LiveChatLinks'],
  })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** What an export would hold. Kept no longer than it is looked at: data goes on changing. */
      previewLiveChatExport: builder.query<
        Answer<'POST /live-chat/exports/preview'>,
        Body<'POST /live-chat/exports/preview'>
      >({
        query: (data) => ({ url: '/live-chat/exports/preview', method: 'POST', data }),
        keepUnusedDataFor: 0,
        // Who is who decides what is in it.
        providesTags: ['LiveChatLinks'],
      }),
      /** What it would hold in words, page by page; `cursor` is the `next` of the page before. */
      reviewLiveChatRecords: builder.query<
        Answer<'POST /live-chat/exports/preview/records'>,
        Body<'POST /live-chat/exports/preview/records'>
      >({
        query: (data) => ({ url: '/live-chat/exports/preview/records', method: 'POST', data }),
        keepUnusedDataFor: 0,
      }),
      createLiveChatExport: builder.mutation<ExportInfo, ExportRequest>({
        query: (data) => ({ url: '/live-chat/exports', method: 'POST', data }),
        invalidatesTags: changed,
      }),
      getLiveChatExports: builder.query<
        Answer<'GET /live-chat/exports'>,
        { caseId?: string | undefined }
      >({
        query: ({ caseId }) =>
          `/live-chat/exports${caseId === undefined ? '' : `?caseId=${encodeURIComponent(caseId)}`}`,
        providesTags: ['LiveChatExports'],
      }),
      getLiveChatExport: builder.query<ExportInfo, string>({
        query: (exportId) => path(exportId),
        providesTags: ['LiveChatExports'],
      }),
      changeLiveChatExport: builder.mutation<
        ExportInfo,
        { exportId: string; change: 'cancel' | 'approve' | 'delete' }
      >({
        query: ({ exportId, change }) =>
          change === 'delete'
            ? { url: path(exportId), method: 'DELETE' }
            : { url: path(exportId, `/${change}`), method: 'POST', data: {} },
        invalidatesTags: ['LiveChatExports', 'LiveChatCases'],
      }),
      getLiveChatHandovers: builder.query<
        Answer<'GET /live-chat/exports/:exportId/deliveries'>,
        string
      >({
        query: (exportId) => path(exportId, '/deliveries'),
        providesTags: ['LiveChatHandovers'],
      }),
      /** The code is told this once and kept nowhere here. */
      deliverLiveChatExport: builder.mutation<
        Answer<'POST /live-chat/exports/:exportId/deliveries'>,
        { exportId: string; delivery: Body<'POST /live-chat/exports/:exportId/deliveries'> }
      >({
        query: ({ exportId, delivery }) => ({
          url: path(exportId, '/deliveries'),
          method: 'POST',
          data: delivery,
        }),
        invalidatesTags: (answer) =>
          answer ? ['LiveChatHandovers', 'LiveChatExports', 'LiveChatCases'] : [],
      }),
      revokeLiveChatHandover: builder.mutation<
        DeliveryInfo,
        { exportId: string; deliveryId: string }
      >({
        query: ({ exportId, deliveryId }) => ({
          url: path(exportId, `/deliveries/${encodeURIComponent(deliveryId)}/revoke`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: ['LiveChatHandovers', 'LiveChatCases'],
      }),
    }),
    overrideExisting: true,
  });

export const {
  usePreviewLiveChatExportQuery,
  useReviewLiveChatRecordsQuery,
  useLazyReviewLiveChatRecordsQuery,
  useCreateLiveChatExportMutation,
  useGetLiveChatExportsQuery,
  useGetLiveChatExportQuery,
  useChangeLiveChatExportMutation,
  useGetLiveChatHandoversQuery,
  useDeliverLiveChatExportMutation,
  useRevokeLiveChatHandoverMutation,
} = api;
