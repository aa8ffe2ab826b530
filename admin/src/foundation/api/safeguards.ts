import { adminApi } from '@strapi/strapi/admin';
import type { SafeguardsAnswer } from '../../../../protocol';

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatSafeguards'] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatSafeguards: builder.query<SafeguardsAnswer, void>({
      query: () => '/live-chat/safeguards',
      providesTags: ['LiveChatSafeguards'],
    }),
    /** Everything up to this line of the audit log was seen. */
    seeLiveChatSafeguards: builder.mutation<SafeguardsAnswer, { position: number }>({
      query: (data) => ({ url: '/live-chat/safeguards/seen', method: 'POST', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatSafeguards'] : []),
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const { useGetLiveChatSafeguardsQuery, useSeeLiveChatSafeguardsMutation } = api;
