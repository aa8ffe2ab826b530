import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, HoldInfo, HoldLift, HoldsAnswer, NewHold } from '../../../../protocol';

type HoldFilter = NonNullable<AdminRest['GET /live-chat/holds']['query']['state']>;

const path = (holdId: string, rest: string) =>
  `/live-chat/holds/${encodeURIComponent(holdId)}${rest}`;

/** What a hold changes in other lists of the panel: people are hidden or come back, erasures wait or go on. */
const TOUCHED = ['LiveChatHolds', 'LiveChatPeople', 'LiveChatErasures', 'LiveChatCases'] as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [...TOUCHED] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatHolds: builder.query<HoldsAnswer, HoldFilter>({
      query: (state) => `/live-chat/holds?state=${state}`,
      providesTags: ['LiveChatHolds'],
    }),
    placeLiveChatHold: builder.mutation<HoldInfo, NewHold>({
      query: (data) => ({ url: '/live-chat/holds', method: 'POST', data }),
      invalidatesTags: (answer) => (answer ? TOUCHED : []),
    }),
    reviewLiveChatHold: builder.mutation<HoldInfo, { holdId: string; reviewAt: number }>({
      query: ({ holdId, reviewAt }) => ({
        url: path(holdId, '/review'),
        method: 'POST',
        data: { reviewAt },
      }),
      invalidatesTags: [...TOUCHED],
    }),
    liftLiveChatHold: builder.mutation<HoldInfo, { holdId: string; lift: HoldLift }>({
      query: ({ holdId, lift }) => ({ url: path(holdId, '/lift'), method: 'POST', data: lift }),
      invalidatesTags: [...TOUCHED],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetLiveChatHoldsQuery,
  usePlaceLiveChatHoldMutation,
  useReviewLiveChatHoldMutation,
  useLiftLiveChatHoldMutation,
} = api;
