import { adminApi } from '@strapi/strapi/admin';
import type { ResidencySettings } from '../../../../protocol';

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatResidency'] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatResidency: builder.query<ResidencySettings, void>({
      query: () => '/live-chat/residency',
      providesTags: ['LiveChatResidency'],
    }),
    saveLiveChatResidency: builder.mutation<ResidencySettings, ResidencySettings>({
      query: (data) => ({ url: '/live-chat/residency', method: 'PUT', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatResidency'] : []),
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const { useGetLiveChatResidencyQuery, useSaveLiveChatResidencyMutation } = api;
