import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, ConsentFilter } from '../../../../protocol';
import { withZone } from './withZone';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatConsents'] }).injectEndpoints({
  endpoints: (builder) => ({
    /** One page; `cursor` is the `next` of the page before. */
    getLiveChatConsents: builder.query<
      Answer<'POST /live-chat/privacy/consents/search'>,
      ConsentFilter
    >({
      query: (filter) => ({
        url: '/live-chat/privacy/consents/search',
        method: 'POST',
        data: withZone(filter),
      }),
      providesTags: ['LiveChatConsents'],
    }),
    getLiveChatConsent: builder.query<Answer<'GET /live-chat/privacy/consents/:recordId'>, string>({
      query: (recordId) => `/live-chat/privacy/consents/${encodeURIComponent(recordId)}`,
      providesTags: ['LiveChatConsents'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetLiveChatConsentsQuery,
  useLazyGetLiveChatConsentsQuery,
  useGetLiveChatConsentQuery,
} = api;
