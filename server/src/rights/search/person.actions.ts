import type { Context } from 'koa';
import {
  LiveChatError,
  type NamesAnswer,
  type PersonAnswer,
  type RecordsAnswer,
} from '../../../../protocol';
import { linkDecision, namesRequest, recordsQuery } from '../../../../protocol/rights/schemas';
import {
  assertShown,
  hiddenFrom,
  isHidden,
  languagesOf,
  may,
  parse,
  seesContacts,
  userOf,
} from '../../foundation/http';
import { idOf, maskedRecord, maskedSuggestion } from '../people';
import type { PeopleRooms } from './people-rooms';

type Rooms = () => PeopleRooms;

const RECORDS = 50;

const hiddenIn = (ctx: Context, rooms: Rooms) => hiddenFrom(ctx, rooms().desk.hidden);

/** @throws LiveChatError `not_found` for whoever is held, unless who asks may see holds (R22) */
const personOf = async (ctx: Context, rooms: Rooms, subjectId: string) => {
  const person = await rooms().people.service.person(subjectId);
  assertShown(hiddenIn(ctx, rooms), person.subjectIds, 'Nothing is held on anybody with this id.');
  return person;
};

/** Everything of a person's page. */
const personAnswer = async (
  ctx: Context,
  rooms: Rooms,
  subjectId: string
): Promise<PersonAnswer> => {
  const { audit, people, consent, holds, registry, search } = rooms();
  const hides = (ids: readonly string[]) => isHidden(hiddenIn(ctx, rooms), ids);
  const person = await personOf(ctx, rooms, subjectId);
  const [found, suggestions, decided, consents] = await Promise.all([
    search.service.complete(person),
    people.service
      .suggestions(person)
      .then((list) => list.filter((one) => !hides(one.person.subjectIds))),
    people.links
      .about(person.subjectIds)
      .then((list) => list.filter(({ low, high }) => !hides([low, high]))),
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

/** One page of what a store holds on a person. */
const recordsAnswer = async (ctx: Context, rooms: Rooms): Promise<RecordsAnswer> => {
  const subjectId = idOf(ctx, 'subjectId');
  const { cursor } = parse(recordsQuery, ctx.query);
  const store = rooms().registry.get(idOf(ctx, 'store'));
  const { subjectIds } = await personOf(ctx, rooms, subjectId);
  const { chats: unseen } = hiddenIn(ctx, rooms);
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

/** People's pages: who is meant by an id, what is held on them. */
export const personActions = (rooms: Rooms) => ({
  nameIds: async (ctx: Context): Promise<NamesAnswer> => {
    const { subjectIds, caseIds, chatIds } = parse(namesRequest, ctx.request.body);
    const unseen = hiddenIn(ctx, rooms);
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
  readPerson: async (ctx: Context) => {
    const subjectId = idOf(ctx, 'subjectId');
    const answer = await personAnswer(ctx, rooms, subjectId);
    await rooms().audit.log.record({
      action: 'subject.view',
      by: userOf(ctx),
      target: subjectId,
    });
    return answer;
  },
  readRecords: async (ctx: Context) => {
    const answer = await recordsAnswer(ctx, rooms);
    await rooms().audit.log.record({
      action: 'subject.records',
      by: userOf(ctx),
      target: idOf(ctx, 'subjectId'),
      data: { store: answer.store.key, records: answer.records.length },
    });
    return answer;
  },
});

/** Decisions that two ids are one person, or are not. */
export const linkActions = (rooms: Rooms) => ({
  decideLink: async (ctx: Context) => {
    const { a, b, verdict, reason } = parse(linkDecision, ctx.request.body);
    if (a === b) throw new LiveChatError('invalid_request', 'a and b: are one and the same.');
    assertShown(hiddenIn(ctx, rooms), [a, b], 'Nothing is held on anybody with this id.');
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
    return personAnswer(ctx, rooms, a);
  },
  removeLink: async (ctx: Context) => {
    const link = await rooms().people.links.find(idOf(ctx, 'linkId'));
    if (!link) throw new LiveChatError('not_found', 'There is no such decision.');
    assertShown(hiddenIn(ctx, rooms), [link.low, link.high], 'There is no such decision.');
    await rooms().people.links.remove(link.document_id);
    await rooms().audit.log.record({
      action: 'subject.unlink',
      by: userOf(ctx),
      target: link.low,
      data: { other: link.high, verdict: link.verdict },
    });
    return {};
  },
});
