import { adminApi } from '@strapi/strapi/admin';
import { NAMES_AT_ONCE, type NamesAnswer, type NamesRequest } from '../../../../protocol';

const parts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / NAMES_AT_ONCE) }, (_, index) =>
    ids.slice(index * NAMES_AT_ONCE, (index + 1) * NAMES_AT_ONCE)
  );

/** Requests that ask for all of the ids, each for no more than the server takes at once. */
export const nameRequests = ({ subjectIds, caseIds, chatIds }: NamesRequest): NamesRequest[] => {
  const [people, cases, chats] = [parts(subjectIds), parts(caseIds), parts(chatIds)];
  const count = Math.max(people.length, cases.length, chats.length);
  return Array.from({ length: count }, (_, index) => ({
    subjectIds: people[index] ?? [],
    caseIds: cases[index] ?? [],
    chatIds: chats[index] ?? [],
  }));
};

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatPeople', 'LiveChatCases'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      /** What ids are called; the ones that are not to be seen are left out. */
      getLiveChatNames: builder.query<NamesAnswer, NamesRequest>({
        queryFn: async (wanted, _api, _extra, ask) => {
          const all: NamesAnswer = { people: [], cases: [], chats: [] };
          for (const data of nameRequests(wanted)) {
            const answer = await ask({ url: '/live-chat/names', method: 'POST', data });
            if (answer.error) return { error: answer.error };
            const { people, cases, chats } = answer.data as NamesAnswer;
            all.people.push(...people);
            all.cases.push(...cases);
            all.chats.push(...chats);
          }
          return { data: all };
        },
        providesTags: ['LiveChatPeople'],
      }),
    }),
    overrideExisting: true,
  });

export const { useGetLiveChatNamesQuery } = api;
