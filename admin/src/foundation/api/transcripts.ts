import { adminApi } from '@strapi/strapi/admin';
import type { TranscriptCheck } from '../../../../protocol';

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** Reckons the seal of an ended chat again and compares. */
    verifyLiveChatTranscript: builder.mutation<TranscriptCheck, string>({
      query: (chatId) => ({
        url: `/live-chat/transcripts/${encodeURIComponent(chatId)}/verify`,
        method: 'POST',
        data: {},
      }),
    }),
  }),
  overrideExisting: true,
});

export const { useVerifyLiveChatTranscriptMutation } = api;
