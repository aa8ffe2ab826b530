import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest } from '../../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];
type Body<R extends keyof AdminRest> = AdminRest[R] extends { body: infer B } ? B : never;

/** Which ids are one person. */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatPeople', 'LiveChatLinks'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      decideLiveChatLink: builder.mutation<
        Answer<'POST /live-chat/subjects/links'>,
        Body<'POST /live-chat/subjects/links'>
      >({
        query: (data) => ({ url: '/live-chat/subjects/links', method: 'POST', data }),
        invalidatesTags: ['LiveChatPeople', 'LiveChatLinks'],
      }),
      undoLiveChatLink: builder.mutation<
        Answer<'DELETE /live-chat/subjects/links/:linkId'>,
        string
      >({
        query: (linkId) => ({
          url: `/live-chat/subjects/links/${encodeURIComponent(linkId)}`,
          method: 'DELETE',
        }),
        invalidatesTags: ['LiveChatPeople', 'LiveChatLinks'],
      }),
    }),
    overrideExisting: true,
  });

export const { useDecideLiveChatLinkMutation, useUndoLiveChatLinkMutation } = api;
