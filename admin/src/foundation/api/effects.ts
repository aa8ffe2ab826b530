import { adminApi } from '@strapi/strapi/admin';
import type {
  AdminRest,
  DeliveryState,
  PrivacySettings,
  PrivacySettingsChange,
} from '../../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({
    addTagTypes: ['LiveChatPrivacySettings', 'LiveChatDeliveries', 'LiveChatConsents'],
  })
  .injectEndpoints({
    endpoints: (builder) => ({
      getLiveChatPrivacySettings: builder.query<PrivacySettings, void>({
        query: () => '/live-chat/privacy/settings',
        providesTags: ['LiveChatPrivacySettings'],
      }),
      saveLiveChatPrivacySettings: builder.mutation<PrivacySettings, PrivacySettingsChange>({
        query: (data) => ({ url: '/live-chat/privacy/settings', method: 'PUT', data }),
        invalidatesTags: (answer) => (answer ? ['LiveChatPrivacySettings'] : []),
      }),
      /** The secret is told this once and kept nowhere here. */
      makeLiveChatWebhookSecret: builder.mutation<
        Answer<'POST /live-chat/privacy/webhooks/:id/secret'>,
        string
      >({
        query: (id) => ({
          url: `/live-chat/privacy/webhooks/${encodeURIComponent(id)}/secret`,
          method: 'POST',
          data: {},
        }),
      }),
      getLiveChatDeliveries: builder.query<
        Answer<'GET /live-chat/privacy/deliveries'>,
        DeliveryState | undefined
      >({
        query: (state) => `/live-chat/privacy/deliveries${state ? `?state=${state}` : ''}`,
        providesTags: ['LiveChatDeliveries'],
      }),
      retryLiveChatDelivery: builder.mutation<object, string>({
        query: (id) => ({
          url: `/live-chat/privacy/deliveries/${encodeURIComponent(id)}/retry`,
          method: 'POST',
          data: {},
        }),
        // A record is shown with its deliveries.
        invalidatesTags: ['LiveChatDeliveries', 'LiveChatConsents'],
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatPrivacySettingsQuery,
  useSaveLiveChatPrivacySettingsMutation,
  useMakeLiveChatWebhookSecretMutation,
  useGetLiveChatDeliveriesQuery,
  useRetryLiveChatDeliveryMutation,
} = api;
