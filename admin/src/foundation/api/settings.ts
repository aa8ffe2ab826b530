import { adminApi } from '@strapi/strapi/admin';
import type { Settings, SettingsAnswer, StatusAnswer } from '../../../../protocol';

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatSettings', 'LiveChatStatus'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      getLiveChatSettings: builder.query<SettingsAnswer, void>({
        query: () => '/live-chat/settings',
        providesTags: ['LiveChatSettings'],
      }),
      /** The list of refused websites depends on the allowed ones, so it is read again as well. */
      saveLiveChatSettings: builder.mutation<SettingsAnswer, Settings>({
        query: (data) => ({ url: '/live-chat/settings', method: 'PUT', data }),
        invalidatesTags: ['LiveChatSettings', 'LiveChatStatus'],
      }),
      getLiveChatStatus: builder.query<StatusAnswer, void>({
        query: () => '/live-chat/status',
        providesTags: ['LiveChatStatus'],
      }),
      clearLiveChatRefused: builder.mutation<object, void>({
        query: () => ({ url: '/live-chat/status/refused-origins', method: 'DELETE' }),
        invalidatesTags: ['LiveChatStatus'],
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatSettingsQuery,
  useSaveLiveChatSettingsMutation,
  useGetLiveChatStatusQuery,
  useClearLiveChatRefusedMutation,
} = api;
