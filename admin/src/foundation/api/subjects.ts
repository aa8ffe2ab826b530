import { adminApi } from '@strapi/strapi/admin';
import type { AdminRest, SubjectFilter, SubjectSettings } from '../../../../protocol';
import { withZone } from './withZone';

type Answer<R extends keyof AdminRest> = AdminRest[R]['answer'];
type Body<R extends keyof AdminRest> = AdminRest[R] extends { body: infer B } ? B : never;

const person = (subjectId: string) => `/live-chat/subjects/people/${encodeURIComponent(subjectId)}`;

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({
    addTagTypes: ['LiveChatPeople', 'LiveChatSearches', 'LiveChatSubjectSettings'],
  })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** One page; `cursor` is the `next` of the page before. */
      searchLiveChatPeople: builder.query<
        Answer<'POST /live-chat/subjects/search'>,
        { filter: SubjectFilter; cursor?: string }
      >({
        query: ({ filter, ...page }) => ({
          url: '/live-chat/subjects/search',
          method: 'POST',
          data: { ...page, filter: withZone(filter) },
        }),
        providesTags: ['LiveChatPeople'],
      }),
      getLiveChatPeopleOptions: builder.query<Answer<'GET /live-chat/subjects/options'>, void>({
        query: () => '/live-chat/subjects/options',
      }),
      getLiveChatSearches: builder.query<Answer<'GET /live-chat/subjects/searches'>, void>({
        query: () => '/live-chat/subjects/searches',
        providesTags: ['LiveChatSearches'],
      }),
      saveLiveChatSearch: builder.mutation<
        Answer<'POST /live-chat/subjects/searches'>,
        Body<'POST /live-chat/subjects/searches'>
      >({
        query: (data) => ({ url: '/live-chat/subjects/searches', method: 'POST', data }),
        invalidatesTags: ['LiveChatSearches'],
      }),
      deleteLiveChatSearch: builder.mutation<
        Answer<'DELETE /live-chat/subjects/searches/:searchId'>,
        string
      >({
        query: (searchId) => ({
          url: `/live-chat/subjects/searches/${encodeURIComponent(searchId)}`,
          method: 'DELETE',
        }),
        invalidatesTags: ['LiveChatSearches'],
      }),
      getLiveChatPerson: builder.query<Answer<'GET /live-chat/subjects/people/:subjectId'>, string>(
        {
          query: (subjectId) => person(subjectId),
          providesTags: ['LiveChatPeople'],
        }
      ),
      getLiveChatPersonRecords: builder.query<
        Answer<'GET /live-chat/subjects/people/:subjectId/records/:store'>,
        { subjectId: string; store: string; cursor?: string }
      >({
        query: ({ subjectId, store, cursor }) =>
          `${person(subjectId)}/records/${encodeURIComponent(store)}${
            cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
          }`,
        providesTags: ['LiveChatPeople'],
      }),
      getLiveChatProcessing: builder.query<Answer<'GET /live-chat/processing'>, string>({
        query: (lang) => `/live-chat/processing?lang=${encodeURIComponent(lang)}`,
      }),
      getLiveChatSubjectSettings: builder.query<SubjectSettings, void>({
        query: () => '/live-chat/subject-settings',
        providesTags: ['LiveChatSubjectSettings'],
      }),
      saveLiveChatSubjectSettings: builder.mutation<SubjectSettings, SubjectSettings>({
        query: (data) => ({ url: '/live-chat/subject-settings', method: 'PUT', data }),
        invalidatesTags: (answer) => (answer ? ['LiveChatSubjectSettings'] : []),
      }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useSearchLiveChatPeopleQuery,
  useLazySearchLiveChatPeopleQuery,
  useGetLiveChatPeopleOptionsQuery,
  useGetLiveChatSearchesQuery,
  useSaveLiveChatSearchMutation,
  useDeleteLiveChatSearchMutation,
  useGetLiveChatPersonQuery,
  useGetLiveChatPersonRecordsQuery,
  useLazyGetLiveChatPersonRecordsQuery,
  useGetLiveChatProcessingQuery,
  useGetLiveChatSubjectSettingsQuery,
  useSaveLiveChatSubjectSettingsMutation,
} = api;
