import type { Context } from 'koa';
import { LiveChatError, pickText, type SubjectFilterOptions } from '../../../../protocol';
import { savedSearch, subjectSearch } from '../../../../protocol/rights/schemas';
import { hiddenFrom, languagesOf, may, parse, seesContacts, userOf } from '../../foundation/http';
import { idOf } from '../people';
import { asksForContacts, filterNames } from '../word-index';
import type { PeopleRooms } from './people-rooms';

/** Finding people, and searches that are kept. */
export const searchActions = (rooms: () => PeopleRooms) => ({
  searchPeople: async (ctx: Context) => {
    const { filter, cursor } = parse(subjectSearch, ctx.request.body);
    if (!seesContacts(ctx) && asksForContacts(filter)) {
      throw new LiveChatError(
        'forbidden',
        'Searching by address or number needs the right to see contact data.'
      );
    }
    if (filter.held !== undefined && !may(ctx, 'holdRead')) {
      throw new LiveChatError('forbidden', 'Looking for what is held needs the right to see it.');
    }
    const answer = await rooms().search.service.search(
      filter,
      cursor,
      hiddenFrom(ctx, rooms().desk.hidden),
      seesContacts(ctx)
    );
    await rooms().audit.log.record({
      action: 'subject.search',
      by: userOf(ctx),
      data: { filters: filterNames(filter), found: answer.people.length },
    });
    return answer;
  },
  filterOptions: async (ctx: Context): Promise<SubjectFilterOptions> => {
    const languages = languagesOf(ctx);
    const [departments, purposes] = await Promise.all([
      rooms().agents.departments.list(),
      rooms().purposes.current(),
    ]);
    return {
      agents: rooms().agents.directory.list(),
      departments: departments.map(({ id, name }) => ({ id, name })),
      languages: await rooms().people.service.languages(),
      purposes: purposes.map(({ key, texts }) => ({
        key,
        name: pickText(texts, languages)?.name ?? key,
      })),
    };
  },
  listSearches: async (ctx: Context) => ({
    searches: await rooms().search.saved.list(userOf(ctx)),
  }),
  saveSearch: async (ctx: Context) => {
    const search = parse(savedSearch, ctx.request.body);
    return { searches: await rooms().search.saved.add(userOf(ctx), search) };
  },
  removeSearch: async (ctx: Context) => ({
    searches: await rooms().search.saved.remove(userOf(ctx), idOf(ctx, 'searchId')),
  }),
});
