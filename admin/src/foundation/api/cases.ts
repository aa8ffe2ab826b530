import { adminApi } from '@strapi/strapi/admin';
import type {
  AdminRest,
  CaseAction,
  CaseActionType,
  CaseDetails,
  CaseFilter,
  NewCase,
} from '../../../../protocol';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];
type LetterRequest = AdminRest['POST /live-chat/cases/:caseId/letters']['body'];

const path = (caseId: string, rest = '') => `/live-chat/cases/${encodeURIComponent(caseId)}${rest}`;

/** Actions that decide something; they have a route and a permission of their own. */
export const DECISIONS: readonly CaseActionType[] = [
  'waive_identity',
  'extend',
  'refuse',
  'complete',
  'withdraw',
  'reopen',
];

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatCases', 'LiveChatPeople', 'LiveChatLinks'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** One page; `cursor` is the `next` of the page before. */
      searchLiveChatCases: builder.query<Answer<'POST /live-chat/cases/search'>, CaseFilter>({
        query: (data) => ({ url: '/live-chat/cases/search', method: 'POST', data }),
        providesTags: ['LiveChatCases'],
      }),
      /** Open cases in figures; asked for again and again by badges. */
      getLiveChatCaseCounts: builder.query<Answer<'GET /live-chat/cases/counts'>, void>({
        query: () => '/live-chat/cases/counts',
        providesTags: ['LiveChatCases'],
      }),
      /** When something last happened to a case; leaves no trace in the log, so that it can be asked often. */
      getLiveChatCaseChanged: builder.query<Answer<'GET /live-chat/cases/:caseId/changed'>, string>(
        {
          query: (caseId) => path(caseId, '/changed'),
          keepUnusedDataFor: 0,
        }
      ),
      getLiveChatCase: builder.query<CaseDetails, string>({
        query: (caseId) => path(caseId),
        providesTags: ['LiveChatCases'],
      }),
      getLiveChatCaseOthers: builder.query<Answer<'GET /live-chat/cases/:caseId/others'>, string>({
        query: (caseId) => path(caseId, '/others'),
        providesTags: ['LiveChatLinks', 'LiveChatCases'],
      }),
      createLiveChatCase: builder.mutation<CaseDetails, NewCase>({
        query: (data) => ({ url: '/live-chat/cases', method: 'POST', data }),
        invalidatesTags: (answer) => (answer ? ['LiveChatCases', 'LiveChatPeople'] : []),
      }),
      actOnLiveChatCase: builder.mutation<CaseDetails, { caseId: string; action: CaseAction }>({
        query: ({ caseId, action }) => ({
          url: path(caseId, DECISIONS.includes(action.type) ? '/decisions' : '/actions'),
          method: 'POST',
          data: action,
        }),
        // After a refusal too: a colleague may have been faster.
        invalidatesTags: ['LiveChatCases', 'LiveChatPeople'],
      }),
      /** A letter to start from; nothing is sent or stored by asking for it. */
      draftLiveChatLetter: builder.mutation<
        Answer<'POST /live-chat/cases/:caseId/letters'>,
        { caseId: string; letter: LetterRequest }
      >({
        query: ({ caseId, letter }) => ({
          url: path(caseId, '/letters'),
          method: 'POST',
          data: letter,
        }),
      }),
      getLiveChatAssignees: builder.query<Answer<'GET /live-chat/cases/assignees'>, void>({
        query: () => '/live-chat/cases/assignees',
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useSearchLiveChatCasesQuery,
  useLazySearchLiveChatCasesQuery,
  useGetLiveChatCaseQuery,
  useGetLiveChatCaseCountsQuery,
  useGetLiveChatCaseChangedQuery,
  useGetLiveChatCaseOthersQuery,
  useCreateLiveChatCaseMutation,
  useActOnLiveChatCaseMutation,
  useDraftLiveChatLetterMutation,
  useGetLiveChatAssigneesQuery,
} = api;
