import { adminApi } from '@strapi/strapi/admin';
import type { PurposeDefinition, PurposeState } from '../../../../protocol';

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatPurposes', 'LiveChatNotice'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      getLiveChatPurposes: builder.query<{ purposes: PurposeState[] }, void>({
        query: () => '/live-chat/privacy/purposes',
        providesTags: ['LiveChatPurposes'],
      }),
      /** The notice is brought up to date with it, so it is read again as well. */
      saveLiveChatPurpose: builder.mutation<
        PurposeState,
        { key: string; definition: PurposeDefinition; material: boolean; base: number }
      >({
        query: ({ key, ...data }) => ({
          url: `/live-chat/privacy/purposes/${encodeURIComponent(key)}`,
          method: 'PUT',
          data,
        }),
        invalidatesTags: (answer) => (answer ? ['LiveChatPurposes', 'LiveChatNotice'] : []),
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const { useGetLiveChatPurposesQuery, useSaveLiveChatPurposeMutation } = api;
