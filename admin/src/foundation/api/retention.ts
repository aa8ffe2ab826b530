import { adminApi } from '@strapi/strapi/admin';
import type {
  ControlRest,
  RetentionAnswer,
  RetentionPreview,
  RetentionSettings,
} from '../../../../protocol';

type Change = ControlRest['PUT /live-chat/retention']['body'];

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatRetention'] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatRetention: builder.query<RetentionAnswer, void>({
      query: () => '/live-chat/retention',
      providesTags: ['LiveChatRetention'],
    }),
    /** What these settings would erase now. Nothing is changed by asking. */
    previewLiveChatRetention: builder.mutation<RetentionPreview, RetentionSettings>({
      query: (settings) => ({
        url: '/live-chat/retention/preview',
        method: 'POST',
        data: { settings },
      }),
    }),
    saveLiveChatRetention: builder.mutation<RetentionAnswer, Change>({
      query: (data) => ({ url: '/live-chat/retention', method: 'PUT', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatRetention'] : []),
    }),
    runLiveChatRetention: builder.mutation<RetentionAnswer, void>({
      query: () => ({ url: '/live-chat/retention/run', method: 'POST', data: {} }),
      // After a refusal too: it may be running already.
      invalidatesTags: ['LiveChatRetention'],
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatRetentionQuery,
  usePreviewLiveChatRetentionMutation,
  useSaveLiveChatRetentionMutation,
  useRunLiveChatRetentionMutation,
} = api;
