import type { Context } from 'koa';
import {
  languageChain,
  LiveChatError,
  pickText,
  type NamesAnswer,
  type PersonAnswer,
  type RecordsAnswer,
  type SubjectFilterOptions,
} from '../../../../protocol';
import {
  linkDecision,
  namesRequest,
  recordsQuery,
  savedSearch,
  subjectSearch,
} from '../../../../protocol/rights/schemas';
import type { Agents } from '../../conversation/agents';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { Controller, HouseOf } from '../../foundation/house';
import {
  answering,
  assertShown,
  hiddenFrom,
  isHidden,
  may,
  parse,
  seesContacts,
  userOf,
} from '../../foundation/http';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Consent } from '../../transparency/consent';
import type { PurposeService } from '../../transparency/purposes';
import type { Cases } from '../cases';
import type { Holds } from '../holds';
import { idOf, maskedRecord, maskedSuggestion, type People } from '../people';
import { asksForContacts, filterNames } from '../word-index';
import type { SavedSearches } from './saved-searches';
import type { SearchService } from './search.service';

interface Rooms {
  ground: Ground;
  audit: Audit;
  registry: PersonalDataRegistry;
  agents: Agents;
  desk: Desk;
  purposes: PurposeService;
  consent: Consent;
  people: People;
  cases: Cases;
  holds: Holds;
  search: { service: SearchService; saved: SavedSearches };
}

const RECORDS = 50;

const languagesOf = (ctx: Context): string[] =>
  languageChain(ctx.get('accept-language').replace(/;[^,]*/g, ''), FALLBACK_LANGUAGE);

/** REST for people: search, pages, records, who is who. Permissions stand on the routes; that on contact data is kept here. */
export const peopleController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const hidden = (ctx: Context) => hiddenFrom(ctx, rooms().desk.hidden);
    /** @throws LiveChatError `not_found` for whoever is held, unless who asks may see holds (R22) */
    const personOf = async (ctx: Context, subjectId: string) => {
      const person = await rooms().people.service.person(subjectId);
      assertShown(hidden(ctx), person.subjectIds, 'Nothing is held on anybody with this id.');
      return person;
    };
    const personAnswer = async (ctx: Context, subjectId: string): Promise<PersonAnswer> => {
      const { audit, people, consent, holds, registry, search } = rooms();
      const person = await personOf(ctx, subjectId);
      const [found, suggestions, decided, consents] = await Promise.all([
        search.service.complete(person),
        people.service
          .suggestions(person)
          .then((list) => list.filter((one) => !isHidden(hidden(ctx), one.person.subjectIds))),
        people.links
          .about(person.subjectIds)
          .then((list) => list.filter(({ low, high }) => !isHidden(hidden(ctx), [low, high]))),
        consent.service.standings(person.subjectIds, languagesOf(ctx)),
      ]);
      if (found.counts.every(({ count }) => count === 0)) {
        throw new LiveChatError('not_found', 'Nothing is held on anybody with this id.');
      }
      const clear = seesContacts(ctx);
      return {
        person: found,
        consents: consents.filter(({ state }) => state !== undefined),
        suggestions: clear ? suggestions : suggestions.map(maskedSuggestion),
        links: decided.map((link) => ({
          linkId: link.document_id,
          a: link.low,
          b: link.high,
          verdict: link.verdict,
          reason: link.reason,
          at: Number(link.at),
          by: audit.admins.nameOf(link.by),
        })),
        holds: may(ctx, 'holdRead') ? await holds.service.about(person.subjectIds) : [],
        stores: registry.infos(),
      };
    };

    const records = async (ctx: Context): Promise<RecordsAnswer> => {
      const subjectId = idOf(ctx, 'subjectId');
      const { cursor } = parse(recordsQuery, ctx.query);
      const store = rooms().registry.get(idOf(ctx, 'store'));
      const { subjectIds } = await personOf(ctx, subjectId);
      const { chats: unseen } = hidden(ctx);
      const found = [];
      for await (const record of store.export(
        { subjectIds, until: rooms().ground.clock.now() },
        cursor
      )) {
        if (unseen.has(String(record.values.chatId))) continue;
        found.push(record);
        if (found.length > RECORDS) break;
      }
      const clear = seesContacts(ctx);
      const shown = found.slice(0, RECORDS);
      const last = shown.at(-1);
      return {
        store: store.info,
        records: clear ? shown : shown.map((record) => maskedRecord(store.info, record)),
        ...(found.length > RECORDS && last ? { next: last.id } : {}),
        masked: clear ? [] : ['contact'],
      };
    };

    return answering(
      strapi,
      {
        searchPeople: async (ctx) => {
          const { filter, cursor } = parse(subjectSearch, ctx.request.body);
          if (!seesContacts(ctx) && asksForContacts(filter)) {
            throw new LiveChatError(
              'forbidden',
              'Searching by address or number needs the right to see contact data.'
            );
          }
          if (filter.held !== undefined && !may(ctx, 'holdRead')) {
            throw new LiveChatError(
              'forbidden',
              'Looking for what is held needs the right to see it.'
            );
          }
          const answer = await rooms().search.service.search(
            filter,
            cursor,
            hidden(ctx),
            seesContacts(ctx)
          );
          await rooms().audit.log.record({
            action: 'subject.search',
            by: userOf(ctx),
            data: { filters: filterNames(filter), found: answer.people.length },
          });
          return answer;
        },
        nameIds: async (ctx): Promise<NamesAnswer> => {
          const { subjectIds, caseIds, chatIds } = parse(namesRequest, ctx.request.body);
          const unseen = hidden(ctx);
          const shown = (id: string) => !isHidden(unseen, [id]);
          const chats = (await rooms().people.service.ofChats(chatIds.filter(shown))).filter(
            ({ subjectId }) => shown(subjectId)
          );
          const wanted = [...subjectIds.filter(shown), ...chats.map(({ subjectId }) => subjectId)];
          const [people, cases] = await Promise.all([
            rooms().people.service.named(wanted),
            rooms().cases.service.named(caseIds),
          ]);
          return {
            people,
            cases: cases
              .filter((one) => !isHidden(unseen, one.subjectIds))
              .map(({ caseId, reference, kind }) => ({ caseId, reference, kind })),
            chats,
          };
        },
        filterOptions: async (ctx): Promise<SubjectFilterOptions> => {
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
        listSearches: async (ctx) => ({ searches: await rooms().search.saved.list(userOf(ctx)) }),
        saveSearch: async (ctx) => {
          const search = parse(savedSearch, ctx.request.body);
          return { searches: await rooms().search.saved.add(userOf(ctx), search) };
        },
        removeSearch: async (ctx) => ({
          searches: await rooms().search.saved.remove(userOf(ctx), idOf(ctx, 'searchId')),
        }),
        readPerson: async (ctx) => {
          const subjectId = idOf(ctx, 'subjectId');
          const answer = await personAnswer(ctx, subjectId);
          await rooms().audit.log.record({
            action: 'subject.view',
            by: userOf(ctx),
            target: subjectId,
          });
          return answer;
        },
        readRecords: async (ctx) => {
          const answer = await records(ctx);
          await rooms().audit.log.record({
            action: 'subject.records',
            by: userOf(ctx),
            target: idOf(ctx, 'subjectId'),
            data: { store: answer.store.key, records: answer.records.length },
          });
          return answer;
        },
        decideLink: async (ctx) => {
          const { a, b, verdict, reason } = parse(linkDecision, ctx.request.body);
          if (a === b) throw new LiveChatError('invalid_request', 'a and b: are one and the same.');
          assertShown(hidden(ctx), [a, b], 'Nothing is held on anybody with this id.');
          await rooms().people.links.put({
            a,
            b,
            verdict,
            reason,
            at: rooms().ground.clock.now(),
            by: userOf(ctx),
          });
          if (verdict === 'same') await rooms().holds.service.follow(a);
          await rooms().audit.log.record({
            action: 'subject.link',
            by: userOf(ctx),
            target: a,
            data: { other: b, verdict },
          });
          return personAnswer(ctx, a);
        },
        removeLink: async (ctx) => {
          const link = await rooms().people.links.find(idOf(ctx, 'linkId'));
          if (!link) throw new LiveChatError('not_found', 'There is no such decision.');
          assertShown(hidden(ctx), [link.low, link.high], 'There is no such decision.');
          await rooms().people.links.remove(link.document_id);
          await rooms().audit.log.record({
            action: 'subject.unlink',
            by: userOf(ctx),
            target: link.low,
            data: { other: link.high, verdict: link.verdict },
          });
          return {};
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          searchPeople: 'itself',
          nameIds: (_, { people }) =>
            people.length === 0
              ? undefined
              : { action: 'subject.names', data: { found: people.length } },
          filterOptions: { none: 'names of colleagues, departments and purposes' },
          listSearches: { none: 'conditions that name nobody' },
          saveSearch: { none: 'conditions that name nobody' },
          removeSearch: { none: 'conditions that name nobody' },
          readPerson: 'itself',
          readRecords: 'itself',
          decideLink: 'itself',
          removeLink: 'itself',
        },
      }
    );
  };
