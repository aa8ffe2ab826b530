import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { maskContacts, type CaseAction, type CaseDetails } from '../../../../protocol';
import {
  caseAction,
  caseDecision,
  caseFilter,
  letterRequest,
  newCase,
} from '../../../../protocol/rights/schemas';
import { shownOthers } from '../people';
import type { People } from '../../rights';
import { maskedSuggestion } from '../people';
import { userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';
import { assertShown, hiddenFrom, idOf, isHidden, meantAddress, seesContacts } from '../people';

/** What the controller needs of the running plugin. */
export interface CasesControllerDeps {
  people: Pick<People, 'cases' | 'audit' | 'erasing' | 'assignees' | 'people'>;
}

/** REST for cases. Permissions stand on the routes; that on contact data is kept here. */
export const casesController =
  (appOf: (strapi: Core.Strapi) => CasesControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people;
    const hidden = (ctx: Context) => hiddenFrom(ctx, all().erasing.holds);
    /** The case in the address, unless it is about somebody who is hidden from who asks (R22). */
    const caseOf = async (ctx: Context): Promise<CaseDetails> => {
      const details = await all().cases.details(idOf(ctx, 'caseId'));
      assertShown(hidden(ctx), details.subjectIds, 'There is no such case.');
      return details;
    };
    /**
     * What was meant by whoever sees a case masked: they may know of an address only that it is there, and send a proof
     * to it all the same; and a letter that greets somebody by a masked name goes out with the name.
     */
    const meant = (ctx: Context, details: CaseDetails, action: CaseAction): CaseAction => {
      if (seesContacts(ctx)) return action;
      if (
        action.type !== 'send_verification' &&
        action.type !== 'write' &&
        action.type !== 'refuse'
      ) {
        return action;
      }
      const { addresses, requester } = details;
      if (action.type === 'send_verification') {
        return { ...action, address: meantAddress(action.address, addresses) };
      }
      const { name = '' } = requester;
      const shown = maskContacts(name);
      return shown === name ? action : { ...action, text: action.text.replaceAll(shown, name) };
    };
    const act = async (ctx: Context, action: CaseAction): Promise<CaseDetails> => {
      const details = await caseOf(ctx);
      if (action.type === 'set_subjects') assertShown(hidden(ctx), action.subjectIds);
      return all().cases.act(details.caseId, meant(ctx, details, action), userOf(ctx));
    };

    return answering(
      strapi,
      {
        searchCases: async (ctx) => {
          const filter = parse(caseFilter, ctx.request.body);
          const me = { id: userOf(ctx), contact: seesContacts(ctx), hidden: hidden(ctx).subjects };
          const { cases, next } = await all().cases.list(filter, me);
          await all().audit.record({
            action: 'case.search',
            by: me.id,
            data: { filters: Object.keys(filter), found: cases.length },
          });
          return {
            cases,
            ...(next === undefined ? {} : { next }),
            counts: await all().cases.counts(me),
          };
        },
        countCases: (ctx) => all().cases.counts({ id: userOf(ctx), hidden: hidden(ctx).subjects }),
        caseChanged: async (ctx) => {
          const { subjectIds, at } = await all().cases.changed(idOf(ctx, 'caseId'));
          assertShown(hidden(ctx), subjectIds, 'There is no such case.');
          return { at };
        },
        createCase: (ctx) => {
          const request = parse(newCase, ctx.request.body);
          assertShown(hidden(ctx), request.subjectIds ?? []);
          return all().cases.create(request, userOf(ctx));
        },
        readCase: async (ctx) => {
          const caseId = idOf(ctx, 'caseId');
          const details = await caseOf(ctx);
          await all().audit.record({ action: 'case.view', by: userOf(ctx), target: caseId });
          return details;
        },
        readCaseOthers: async (ctx) => {
          const { subjectIds } = await caseOf(ctx);
          const found = await all().people.others(subjectIds);
          const others = shownOthers(found, (ids) => isHidden(hidden(ctx), ids));
          return { others: seesContacts(ctx) ? others : others.map(maskedSuggestion) };
        },
        actOnCase: (ctx) => act(ctx, parse(caseAction, ctx.request.body)),
        decideCase: (ctx) => act(ctx, parse(caseDecision, ctx.request.body) as CaseAction),
        writeLetter: async (ctx) => {
          const { caseId } = await caseOf(ctx);
          const wanted = parse(letterRequest, ctx.request.body);
          return all().cases.letter(caseId, wanted, seesContacts(ctx) ? undefined : maskContacts);
        },
        listAssignees: async () => ({ assignees: await all().assignees() }),
      },
      {
        log: () => all().audit,
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
