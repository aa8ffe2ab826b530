import { adminApi } from '@strapi/strapi/admin';
import type { ControlRest, RedactionRequest } from '../../../../protocol';

type Answer = ControlRest['POST /live-chat/desk/chats/:chatId/redactions']['answer'];

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** Takes a part of a message out for good. */
    redactLiveChatMessage: builder.mutation<Answer, RedactionRequest>({
      query: ({ chatId, ...data }) => ({
        url: `/live-chat/desk/chats/${encodeURIComponent(chatId)}/redactions`,
        method: 'POST',
        data,
      }),
    }),
  }),
  overrideExisting: true,
});

export const { useRedactLiveChatMessageMutation } = api;
