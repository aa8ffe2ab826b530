import { adminApi } from '@strapi/strapi/admin';
import type { BreachDefinition, BreachInfo, ControlRest } from '../../../../protocol';

type Answer<R extends keyof ControlRest> = ControlRest[R]['answer'];
type AffectedBody = ControlRest['POST /live-chat/breaches/affected']['body'];
type Change = ControlRest['PUT /live-chat/breaches/:breachId']['body'];

const path = (breachId: string, rest = '') =>
  `/live-chat/breaches/${encodeURIComponent(breachId)}${rest}`;

/** Where the list of everybody who is affected is fetched. */
export const affectedFilePath = (breachId: string): string => path(breachId, '/affected');

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['LiveChatBreaches'] }).injectEndpoints({
  endpoints: (builder) => ({
    getLiveChatBreaches: builder.query<Answer<'GET /live-chat/breaches'>, void>({
      query: () => '/live-chat/breaches',
      providesTags: ['LiveChatBreaches'],
    }),
    createLiveChatBreach: builder.mutation<BreachInfo, BreachDefinition>({
      query: (data) => ({ url: '/live-chat/breaches', method: 'POST', data }),
      invalidatesTags: (answer) => (answer ? ['LiveChatBreaches'] : []),
    }),
    saveLiveChatBreach: builder.mutation<BreachInfo, Change & { breachId: string }>({
      query: ({ breachId, ...data }) => ({ url: path(breachId), method: 'PUT', data }),
      // After a refusal too: a colleague may have been faster.
      invalidatesTags: ['LiveChatBreaches'],
    }),
    /** Who is affected, as the data is now. */
    countLiveChatAffected: builder.mutation<
      Answer<'POST /live-chat/breaches/affected'>,
      AffectedBody
    >({
      query: (data) => ({ url: '/live-chat/breaches/affected', method: 'POST', data }),
    }),
  }),
  overrideExisting: true,
});

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatBreachesQuery,
  useCreateLiveChatBreachMutation,
  useSaveLiveChatBreachMutation,
  useCountLiveChatAffectedMutation,
} = api;
