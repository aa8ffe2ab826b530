import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, ConsentFilter } from '../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatConsents', 'LiveChatRequests'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** One page; `cursor` is the `next` of the page before. */
      getLiveChatConsents: builder.query<
        Answer<'POST /live-chat/privacy/consents/search'>,
        ConsentFilter
      >({
        query: (data) => ({ url: '/live-chat/privacy/consents/search', method: 'POST', data }),
        providesTags: ['LiveChatConsents'],
      }),
      getLiveChatConsent: builder.query<
        Answer<'GET /live-chat/privacy/consents/:recordId'>,
        string
      >({
        query: (recordId) => `/live-chat/privacy/consents/${encodeURIComponent(recordId)}`,
        providesTags: ['LiveChatConsents'],
      }),
      getLiveChatRequests: builder.query<Answer<'GET /live-chat/privacy/requests'>, void>({
        query: () => '/live-chat/privacy/requests',
        providesTags: ['LiveChatRequests'],
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatConsentsQuery,
  useLazyGetLiveChatConsentsQuery,
  useGetLiveChatConsentQuery,
  useGetLiveChatRequestsQuery,
} = api;
