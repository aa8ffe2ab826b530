import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  maskContacts,
  maskedContact,
  type ErasureInfo,
  type ErasurePreview,
  type HoldInfo,
} from '../../../../protocol';
import {
  correctionRequest,
  erasureApproval,
  erasurePreview,
  erasureRequest,
  erasuresQuery,
  holdLift,
  holdReview,
  holdsQuery,
  ledgerImport,
  newHold,
  redactionBody,
} from '../../../../protocol/control-schemas';
import { processingQuery } from '../../../../protocol/subject-schemas';
import type { RedactionService } from '../../chat';
import type { AgentDirectory } from '../../desk';
import type { Requester } from '../../erasure';
import { maskedHold } from '../../subjects';
import type { People } from '../../rights';
import type { Gateway } from '../gateway';
import { may, userOf } from './admin-user';
import { answering, parse } from './answering';
import { idOf, meantAddress, seesContacts } from './people-access';

/** What the controller needs of the running plugin. */
export interface ErasuresControllerDeps {
  people: Pick<People, 'audit' | 'erasing'>;
  redactions: RedactionService;
  agents: AgentDirectory;
  gateway: Pick<Gateway, 'agentActions'>;
}

const requester = (ctx: Context): Requester => ({
  userId: userOf(ctx),
  approves: may(ctx, 'erasureApprove'),
});

/** Addresses and excerpts as somebody sees them who has no right to contact data. */
const shown = (ctx: Context, preview: ErasurePreview): ErasurePreview =>
  seesContacts(ctx)
    ? preview
    : {
        ...preview,
        addresses: preview.addresses.map(maskedContact),
        mentions: preview.mentions.map((mention) => ({
          ...mention,
          excerpt: [maskContacts(mention.excerpt.join(''))],
        })),
      };

const shownErasure = (ctx: Context, erasure: ErasureInfo): ErasureInfo =>
  seesContacts(ctx) || erasure.reason === undefined
    ? erasure
    : { ...erasure, reason: maskContacts(erasure.reason) };

const shownHold = (ctx: Context, hold: HoldInfo): HoldInfo =>
  seesContacts(ctx) ? hold : maskedHold(hold);

/** REST for erasures, their ledger, holds, corrections and redactions. Permissions stand on the routes. */
export const erasuresController =
  (appOf: (strapi: Core.Strapi) => ErasuresControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people.erasing;
    const audit = (ctx: Context, action: string, target: string) =>
      deps().people.audit.record({ action, by: userOf(ctx), target });

    return answering(
      strapi,
      {
        previewErasure: async (ctx) => {
          const { scope, statistics, caseId } = parse(erasurePreview, ctx.request.body);
          const preview = await all().erasures.preview(scope, statistics, caseId);
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        createErasure: async (ctx) => {
          const request = parse(erasureRequest, ctx.request.body);
          if (request.receiptTo === undefined || seesContacts(ctx)) {
            return all().erasures.create(request, requester(ctx));
          }
          const { addresses } = await all().erasures.preview(
            request.scope,
            request.statistics,
            request.caseId
          );
          const receiptTo = meantAddress(request.receiptTo, addresses);
          return all().erasures.create({ ...request, receiptTo }, requester(ctx));
        },
        listErasures: async (ctx) => {
          const { caseId } = parse(erasuresQuery, ctx.query);
          const [erasures, ledger] = await Promise.all([
            all().erasures.list(caseId),
            all().replay.status(),
          ]);
          return { erasures: erasures.map((one) => shownErasure(ctx, one)), ledger };
        },
        readErasure: async (ctx) =>
          shownErasure(ctx, await all().erasures.read(idOf(ctx, 'erasureId'))),
        reviewErasure: async (ctx) => {
          const preview = await all().erasures.review(idOf(ctx, 'erasureId'));
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        approveErasure: (ctx) => {
          const { planHash } = parse(erasureApproval, ctx.request.body);
          return all().erasures.approve(idOf(ctx, 'erasureId'), planHash, userOf(ctx));
        },
        cancelErasure: (ctx) => all().erasures.cancel(idOf(ctx, 'erasureId'), userOf(ctx)),
        retryErasure: (ctx) => all().erasures.retry(idOf(ctx, 'erasureId'), userOf(ctx)),
        erasureReceipt: async (ctx) => {
          const { lang } = parse(processingQuery, ctx.query);
          const erasureId = idOf(ctx, 'erasureId');
          const { reference } = await all().erasures.read(erasureId);
          const pdf = await all().receipt(erasureId, lang);
          await audit(ctx, 'erasure.receipt', reference);
          ctx.attachment(`${reference}.pdf`);
          ctx.type = 'application/pdf';
          return pdf;
        },
        ledgerFile: async (ctx) => {
          await audit(ctx, 'erasure.ledger', 'ledger');
          ctx.attachment('erasures.jsonl');
          ctx.type = 'application/jsonl; charset=utf-8';
          return Buffer.from(await all().ledger.text(), 'utf8');
        },
        importLedger: async (ctx) => {
          const { lines } = parse(ledgerImport, ctx.request.body);
          await audit(ctx, 'erasure.ledger_import', 'ledger');
          await all().ledger.import(lines);
          return all().replay.status();
        },
        replayLedger: (ctx) => all().replay.run(userOf(ctx)),
        correct: async (ctx) => {
          await all().corrections.correct(parse(correctionRequest, ctx.request.body), userOf(ctx));
          return {};
        },
        redact: async (ctx) => {
          const chatId = idOf(ctx, 'chatId');
          const part = parse(redactionBody, ctx.request.body);
          const by = userOf(ctx);
          // By the same rule as everything else that agents do: chats of other departments are not there for them.
          await deps().gateway.agentActions.see(
            { departmentIds: deps().agents.departmentsOf(by) },
            chatId
          );
          const visitorIds = await all().visitorsOf([chatId]);
          await all().holds.assertFree([chatId, ...visitorIds], 'redaction');
          await deps().people.audit.record({
            action: 'inbox.redact',
            by,
            target: chatId,
            data: { seq: part.seq, characters: part.to - part.from },
          });
          return deps().redactions.redact({ chatId, ...part }, by);
        },
        listHolds: async (ctx) => {
          const { state } = parse(holdsQuery, ctx.query);
          const holds = (await all().holds.list(state)).map((hold) => shownHold(ctx, hold));
          await audit(ctx, 'hold.list', '');
          return { holds };
        },
        placeHold: async (ctx) =>
          shownHold(ctx, await all().holds.place(parse(newHold, ctx.request.body), userOf(ctx))),
        reviewHold: async (ctx) => {
          const { reviewAt } = parse(holdReview, ctx.request.body);
          const hold = await all().holds.review(idOf(ctx, 'holdId'), reviewAt, userOf(ctx));
          return shownHold(ctx, hold);
        },
        liftHold: async (ctx) => {
          const holdId = idOf(ctx, 'holdId');
          const lift = parse(holdLift, ctx.request.body);
          const { addresses } = await all().holds.read(holdId);
          const tell =
            lift.tell.by === 'mail'
              ? { ...lift.tell, to: meantAddress(lift.tell.to, addresses) }
              : lift.tell;
          return shownHold(ctx, await all().holds.lift(holdId, { ...lift, tell }, userOf(ctx)));
        },
      },
      {
        log: () => deps().people.audit,
        of: {
          previewErasure: 'itself',
          createErasure: 'itself',
          listErasures: { none: 'references and figures' },
          readErasure: { none: 'references and figures' },
          reviewErasure: 'itself',
          approveErasure: 'itself',
          cancelErasure: 'itself',
          retryErasure: 'itself',
          erasureReceipt: 'itself',
          ledgerFile: 'itself',
          importLedger: 'itself',
          replayLedger: 'itself',
          correct: 'itself',
          redact: 'itself',
          listHolds: 'itself',
          placeHold: 'itself',
          reviewHold: 'itself',
          liftHold: 'itself',
        },
      }
    );
  };
