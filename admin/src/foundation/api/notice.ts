import { adminApi } from '@strapi/strapi/admin';
import type { NoticeDefinition, NoticeState, RenderedNotice } from '../../../../protocol';

const NOTICE = '/live-chat/privacy/notice';

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatNotice'] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatNotice: builder.query<NoticeState, void>({
      query: () => NOTICE,
      providesTags: ['LiveChatNotice'],
    }),
    saveLiveChatNotice: builder.mutation<
      NoticeState,
      { definition: NoticeDefinition; base?: number }
    >({
      query: (data) => ({ url: NOTICE, method: 'PUT', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatNotice'] : []),
    }),
    previewLiveChatNotice: builder.mutation<
      RenderedNotice,
      { definition: NoticeDefinition; language: string }
    >({ query: (data) => ({ url: `${NOTICE}/preview`, method: 'POST', data }) }),
    publishLiveChatNotice: builder.mutation<
      NoticeState,
      { base: number; material: boolean; note?: string; effectiveFrom?: number }
    >({
      query: (data) => ({ url: `${NOTICE}/publish`, method: 'POST', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatNotice'] : []),
    }),
    /** Published versions never change, so an answer stays good. */
    getLiveChatNoticeVersion: builder.query<{ notices: RenderedNotice[] }, number>({
      query: (version) => `${NOTICE}/versions/${version}`,
    }),
    callOffLiveChatNotice: builder.mutation<NoticeState, number>({
      query: (version) => ({ url: `${NOTICE}/versions/${version}`, method: 'DELETE' }),
      invalidatesTags: ['LiveChatNotice'],
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatNoticeQuery,
  useSaveLiveChatNoticeMutation,
  usePreviewLiveChatNoticeMutation,
  usePublishLiveChatNoticeMutation,
  useGetLiveChatNoticeVersionQuery,
  useCallOffLiveChatNoticeMutation,
} = api;
