import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CaseAction, CaseDetails } from '../../../../protocol';
import {
  caseAction,
  caseDecision,
  caseFilter,
  letterRequest,
  newCase,
} from '../../../../protocol/subject-schemas';
import type { AgentDirectory } from '../../desk';
import type { People } from '../../rights';
import { maskedCase, maskedCaseRow } from '../../subjects';
import { userOf } from './admin-user';
import { answering, parse } from './answering';
import { idOf, meantAddress, seesContacts } from './people-access';

/** What the controller needs of the running plugin. */
export interface CasesControllerDeps {
  people: Pick<People, 'cases' | 'audit'>;
  agents: AgentDirectory;
}

/** REST for cases. Permissions stand on the routes; that on contact data is kept here. */
export const casesController =
  (appOf: (strapi: Core.Strapi) => CasesControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people;
    const shownCase = (ctx: Context, details: CaseDetails): CaseDetails =>
      seesContacts(ctx) ? details : maskedCase(details);

    /** Somebody may know of an address only that it is there, and send a proof to it all the same. */
    const unmasked = async (caseId: string, action: CaseAction): Promise<CaseAction> => {
      if (action.type !== 'send_verification') return action;
      const { addresses } = await all().cases.details(caseId);
      return { ...action, address: meantAddress(action.address, addresses) };
    };

    return answering(
      strapi,
      {
        searchCases: async (ctx) => {
          const filter = parse(caseFilter, ctx.request.body);
          const me = { id: userOf(ctx), contact: seesContacts(ctx) };
          const { cases, next } = await all().cases.list(filter, me);
          await all().audit.record({
            action: 'case.search',
            by: me.id,
            data: { filters: Object.keys(filter), found: cases.length },
          });
          return {
            cases: me.contact ? cases : cases.map(maskedCaseRow),
            ...(next === undefined ? {} : { next }),
            counts: await all().cases.counts(me),
          };
        },
        createCase: async (ctx) =>
          shownCase(ctx, await all().cases.create(parse(newCase, ctx.request.body), userOf(ctx))),
        readCase: async (ctx) => {
          const caseId = idOf(ctx, 'caseId');
          const details = await all().cases.details(caseId);
          await all().audit.record({ action: 'case.view', by: userOf(ctx), target: caseId });
          return shownCase(ctx, details);
        },
        actOnCase: async (ctx) => {
          const caseId = idOf(ctx, 'caseId');
          const action = await unmasked(caseId, parse(caseAction, ctx.request.body));
          return shownCase(ctx, await all().cases.act(caseId, action, userOf(ctx)));
        },
        decideCase: async (ctx) => {
          const action = parse(caseDecision, ctx.request.body) as CaseAction;
          return shownCase(ctx, await all().cases.act(idOf(ctx, 'caseId'), action, userOf(ctx)));
        },
        writeLetter: (ctx) =>
          all().cases.letter(idOf(ctx, 'caseId'), parse(letterRequest, ctx.request.body)),
        listAssignees: () => ({ assignees: deps().agents.list() }),
      },
      {
        log: () => all().audit,
        of: {
          searchCases: 'itself',
          createCase: 'itself',
          readCase: 'itself',
          actOnCase: 'itself',
          decideCase: 'itself',
          writeLetter: (ctx) => ({ action: 'case.letter', target: idOf(ctx, 'caseId') }),
          listAssignees: { none: 'names of colleagues' },
        },
      }
    );
  };
