import type { Context } from 'koa';
import { maskContacts, PERMISSIONS, type CaseAction, type CaseDetails } from '../../../../protocol';
import {
  caseAction,
  caseDecision,
  caseFilter,
  letterRequest,
  newCase,
} from '../../../../protocol/rights/schemas';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import {
  answering,
  assertShown,
  hiddenFrom,
  isHidden,
  parse,
  seesContacts,
  userOf,
} from '../../foundation/http';
import { idOf, maskedSuggestion, meantAddress, shownOthers, type People } from '../people';
import type { CaseService } from './case.service';

/** Whoever holds one of these can be given a request. */
const CAN_BE_GIVEN = [PERMISSIONS.requestUpdate, PERMISSIONS.requestDecide];

interface Rooms {
  audit: Audit;
  desk: Desk;
  people: People;
  cases: { service: CaseService };
}

const hiddenIn = (rooms: () => Rooms) => (ctx: Context) => hiddenFrom(ctx, rooms().desk.hidden);

/** The case in the address, unless it is about somebody who is hidden from who asks (R22). */
const caseIn = async (ctx: Context, rooms: () => Rooms): Promise<CaseDetails> => {
  const details = await rooms().cases.service.details(idOf(ctx, 'caseId'));
  assertShown(hiddenIn(rooms)(ctx), details.subjectIds, 'There is no such case.');
  return details;
};

/**
 * What was meant by whoever sees a case masked: they may know of an address only that it is there, and send a proof
 * to it all the same; and a letter that greets somebody by a masked name goes out with the name.
 */
const meantBehindMask = (
  { addresses, requester }: Pick<CaseDetails, 'addresses' | 'requester'>,
  action: CaseAction
): CaseAction => {
  if (action.type !== 'send_verification' && action.type !== 'write' && action.type !== 'refuse') {
    return action;
  }
  if (action.type === 'send_verification') {
    return { ...action, address: meantAddress(action.address, addresses) };
  }
  const { name = '' } = requester;
  const shown = maskContacts(name);
  return shown === name ? action : { ...action, text: action.text.replaceAll(shown, name) };
};

/** The list of cases, and what comes into it. */
const listActions = (rooms: () => Rooms) => {
  const cases = () => rooms().cases.service;
  const hidden = hiddenIn(rooms);
  return {
    searchCases: async (ctx: Context) => {
      const filter = parse(caseFilter, ctx.request.body);
      const me = { id: userOf(ctx), contact: seesContacts(ctx), hidden: hidden(ctx).subjects };
      const { cases: found, next } = await cases().list(filter, me);
      await rooms().audit.log.record({
        action: 'case.search',
        by: me.id,
        data: { filters: Object.keys(filter), found: found.length },
      });
      return {
        cases: found,
        ...(next === undefined ? {} : { next }),
        counts: await cases().counts(me),
      };
    },
    countCases: (ctx: Context) => cases().counts({ id: userOf(ctx), hidden: hidden(ctx).subjects }),
    caseChanged: async (ctx: Context) => {
      const { subjectIds, at } = await cases().changed(idOf(ctx, 'caseId'));
      assertShown(hidden(ctx), subjectIds, 'There is no such case.');
      return { at };
    },
    createCase: (ctx: Context) => {
      const request = parse(newCase, ctx.request.body);
      assertShown(hidden(ctx), request.subjectIds ?? []);
      return cases().create(request, userOf(ctx));
    },
  };
};

/** One case: what it says, and what is done about it. */
const caseActions = (rooms: () => Rooms) => {
  const cases = () => rooms().cases.service;
  const hidden = hiddenIn(rooms);
  const act = async (ctx: Context, action: CaseAction): Promise<CaseDetails> => {
    const details = await caseIn(ctx, rooms);
    if (action.type === 'set_subjects') assertShown(hidden(ctx), action.subjectIds);
    const meant = seesContacts(ctx) ? action : meantBehindMask(details, action);
    return cases().act(details.caseId, meant, userOf(ctx));
  };
  return {
    readCase: async (ctx: Context) => {
      const caseId = idOf(ctx, 'caseId');
      const details = await caseIn(ctx, rooms);
      await rooms().audit.log.record({ action: 'case.view', by: userOf(ctx), target: caseId });
      return details;
    },
    readCaseOthers: async (ctx: Context) => {
      const { subjectIds } = await caseIn(ctx, rooms);
      const found = await rooms().people.service.others(subjectIds);
      const others = shownOthers(found, (ids) => isHidden(hidden(ctx), ids));
      return { others: seesContacts(ctx) ? others : others.map(maskedSuggestion) };
    },
    actOnCase: (ctx: Context) => act(ctx, parse(caseAction, ctx.request.body)),
    decideCase: (ctx: Context) => act(ctx, parse(caseDecision, ctx.request.body)),
    writeLetter: async (ctx: Context) => {
      const { caseId } = await caseIn(ctx, rooms);
      const wanted = parse(letterRequest, ctx.request.body);
      return cases().letter(caseId, wanted, seesContacts(ctx) ? undefined : maskContacts);
    },
    listAssignees: async () => ({
      assignees: await rooms().audit.admins.holding(CAN_BE_GIVEN),
    }),
  };
};

/** REST for cases. Permissions stand on the routes; that on contact data is kept here. */
export const casesController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      { ...listActions(rooms), ...caseActions(rooms) },
      {
        log: () => rooms().audit.log,
        of: {
          searchCases: 'itself',
          countCases: { none: 'figures' },
          caseChanged: { none: 'a time, and nothing of the person' },
          createCase: 'itself',
          readCase: 'itself',
          readCaseOthers: (ctx) => ({ action: 'case.others', target: idOf(ctx, 'caseId') }),
          actOnCase: 'itself',
          decideCase: 'itself',
          writeLetter: (ctx) => ({ action: 'case.letter', target: idOf(ctx, 'caseId') }),
          listAssignees: { none: 'names of colleagues' },
        },
        clear: {
          writeLetter:
            'it goes to the person, with the site’s own address; their name in it is masked before',
        },
      }
    );
  };
