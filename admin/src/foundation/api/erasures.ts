import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, ErasureInfo, ErasurePreview, LedgerStatus } from '../../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];
type Body<R extends keyof AdminRest> = AdminRest[R] extends { body: infer B } ? B : never;

const path = (erasureId: string, rest = '') =>
  `/live-chat/erasures/${encodeURIComponent(erasureId)}${rest}`;

/** Where the receipt of an erasure is fetched, in the language of the request that it answers. */
export const receiptPath = (erasureId: string): string => path(erasureId, '/receipt');

export const LEDGER_FILE_PATH = '/live-chat/ledger/file';

/** What an erasure takes with it in other lists of the panel. */
const TOUCHED = ['LiveChatErasures', 'LiveChatCases', 'LiveChatPeople', 'LiveChatHolds'] as const;

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: [...TOUCHED, 'LiveChatLinks'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** What an erasure would do. Kept no longer than it is looked at: data goes on changing. */
      previewLiveChatErasure: builder.query<
        ErasurePreview,
        Body<'POST /live-chat/erasures/preview'>
      >({
        query: (data) => ({ url: '/live-chat/erasures/preview', method: 'POST', data }),
        keepUnusedDataFor: 0,
        // Who is who decides what is in it.
        providesTags: ['LiveChatLinks'],
      }),
      createLiveChatErasure: builder.mutation<ErasureInfo, Body<'POST /live-chat/erasures'>>({
        query: (data) => ({ url: '/live-chat/erasures', method: 'POST', data }),
        invalidatesTags: (answer) => (answer ? TOUCHED : []),
      }),
      getLiveChatErasures: builder.query<
        Answer<'GET /live-chat/erasures'>,
        { caseId?: string | undefined }
      >({
        query: ({ caseId }) =>
          `/live-chat/erasures${caseId === undefined ? '' : `?caseId=${encodeURIComponent(caseId)}`}`,
        providesTags: ['LiveChatErasures'],
      }),
      getLiveChatErasure: builder.query<ErasureInfo, string>({
        query: (erasureId) => path(erasureId),
        providesTags: ['LiveChatErasures'],
      }),
      /** What one that waits would do now. */
      reviewLiveChatErasure: builder.query<ErasurePreview, string>({
        query: (erasureId) => ({ url: path(erasureId, '/review'), method: 'POST', data: {} }),
        keepUnusedDataFor: 0,
      }),
      approveLiveChatErasure: builder.mutation<
        ErasureInfo,
        { erasureId: string; planHash: string }
      >({
        query: ({ erasureId, planHash }) => ({
          url: path(erasureId, '/approve'),
          method: 'POST',
          data: { planHash },
        }),
        invalidatesTags: [...TOUCHED],
      }),
      changeLiveChatErasure: builder.mutation<
        ErasureInfo,
        { erasureId: string; change: 'cancel' | 'retry' | 'without-mail' }
      >({
        query: ({ erasureId, change }) => ({
          url: path(erasureId, `/${change}`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: [...TOUCHED],
      }),
      importLiveChatLedger: builder.mutation<LedgerStatus, string>({
        query: (lines) => ({ url: '/live-chat/ledger/import', method: 'POST', data: { lines } }),
        invalidatesTags: ['LiveChatErasures'],
      }),
      replayLiveChatLedger: builder.mutation<LedgerStatus, void>({
        query: () => ({ url: '/live-chat/ledger/replay', method: 'POST', data: {} }),
        invalidatesTags: [...TOUCHED],
      }),
      correctLiveChatSubject: builder.mutation<
        Answer<'POST /live-chat/subjects/corrections'>,
        Body<'POST /live-chat/subjects/corrections'>
      >({
        query: (data) => ({ url: '/live-chat/subjects/corrections', method: 'POST', data }),
        invalidatesTags: (answer) => (answer ? ['LiveChatPeople', 'LiveChatCases'] : []),
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  usePreviewLiveChatErasureQuery,
  useCreateLiveChatErasureMutation,
  useGetLiveChatErasuresQuery,
  useGetLiveChatErasureQuery,
  useReviewLiveChatErasureQuery,
  useApproveLiveChatErasureMutation,
  useChangeLiveChatErasureMutation,
  useImportLiveChatLedgerMutation,
  useReplayLiveChatLedgerMutation,
  useCorrectLiveChatSubjectMutation,
} = api;
