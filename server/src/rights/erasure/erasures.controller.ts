import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LiveChatError, MASK, type ErasurePreview } from '../../../../protocol';
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
} from '../../../../protocol/accountability/schemas';
import { processingQuery } from '../../../../protocol/rights/schemas';
import type { RedactionService } from '../../conversation/chat';
import type { AgentDirectory } from '../../conversation/desk';
import type { Requester } from './index';
import type { People } from '../../rights';
import { maskedSuggestion } from '../people';
import type { Gateway } from '../../conversation/gateway';
import { may, userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';
import {
  assertCaseShown,
  assertShown,
  assertWhole,
  hiddenFrom,
  idOf,
  isHidden,
  meantAddress,
  seesContacts,
} from '../people';

/** What the controller needs of the running plugin. */
export interface ErasuresControllerDeps {
  people: Pick<People, 'audit' | 'cases' | 'erasing'>;
  redactions: RedactionService;
  agents: AgentDirectory;
  gateway: Pick<Gateway, 'agentActions'>;
}

/** REST for erasures, their ledger, holds, corrections and redactions. Permissions stand on the routes. */
export const erasuresController =
  (appOf: (strapi: Core.Strapi) => ErasuresControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people.erasing;
    const hides = (ctx: Context) => (ids: readonly string[]) =>
      isHidden(hiddenFrom(ctx, all().holds), ids);
    const requester = (ctx: Context): Requester => ({
      userId: userOf(ctx),
      approves: may(ctx, 'erasureApprove'),
      hides: hides(ctx),
    });
    const shown = (ctx: Context, preview: ErasurePreview): ErasurePreview =>
      seesContacts(ctx) ? preview : { ...preview, others: preview.others.map(maskedSuggestion) };
    /** The erasure in the address, unless it is about somebody who is hidden from who asks (R22). */
    const erasureOf = async (ctx: Context): Promise<string> => {
      const erasureId = idOf(ctx, 'erasureId');
      const about = await all().erasures.about(erasureId);
      assertShown(hiddenFrom(ctx, all().holds), about, 'There is no such erasure.');
      return erasureId;
    };
    const audit = (ctx: Context, action: string, target: string) =>
      deps().people.audit.record({ action, by: userOf(ctx), target });

    return answering(
      strapi,
      {
        previewErasure: async (ctx) => {
          const { scope, statistics, caseId } = parse(erasurePreview, ctx.request.body);
          await assertWhole(ctx, all().holds, scope);
          await assertCaseShown(ctx, deps().people, caseId);
          const preview = await all().erasures.preview(scope, statistics, caseId, hides(ctx));
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        createErasure: async (ctx) => {
          const request = parse(erasureRequest, ctx.request.body);
          await assertWhole(ctx, all().holds, request.scope);
          await assertCaseShown(ctx, deps().people, request.caseId);
          if (!request.receiptTo || seesContacts(ctx)) {
            return all().erasures.create(request, requester(ctx));
          }
          const { addresses } = await all().erasures.preview(
            request.scope,
            request.statistics,
            request.caseId,
            hides(ctx)
          );
          const receiptTo = meantAddress(request.receiptTo, addresses);
          return all().erasures.create({ ...request, receiptTo }, requester(ctx));
        },
        listErasures: async (ctx) => {
          const { caseId } = parse(erasuresQuery, ctx.query);
          const [erasures, ledger] = await Promise.all([
            all().erasures.list(caseId, (ids) => isHidden(hiddenFrom(ctx, all().holds), ids)),
            all().replay.status(),
          ]);
          return { erasures, ledger };
        },
        readErasure: async (ctx) => all().erasures.read(await erasureOf(ctx)),
        reviewErasure: async (ctx) => {
          const preview = await all().erasures.review(await erasureOf(ctx), hides(ctx));
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        approveErasure: async (ctx) => {
          const { planHash } = parse(erasureApproval, ctx.request.body);
          return all().erasures.approve(await erasureOf(ctx), planHash, userOf(ctx));
        },
        cancelErasure: async (ctx) => all().erasures.cancel(await erasureOf(ctx), userOf(ctx)),
        retryErasure: async (ctx) => all().erasures.retry(await erasureOf(ctx), userOf(ctx)),
        endErasureMail: async (ctx) =>
          all().erasures.withoutMail(await erasureOf(ctx), userOf(ctx)),
        erasureReceipt: async (ctx) => {
          const { lang } = parse(processingQuery, ctx.query);
          const erasureId = await erasureOf(ctx);
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
          const request = parse(correctionRequest, ctx.request.body);
          if (request.correction.value.includes(MASK)) {
            // It was typed over a value that was shown masked: the mask would take the place of what is held.
            throw new LiveChatError('invalid_request', 'value: write out what is masked in it.');
          }
          const { correction } = request;
          assertShown(
            hiddenFrom(ctx, all().holds),
            [correction.kind === 'profile' ? correction.subjectId : correction.chatId],
            'There is no such person or chat.'
          );
          await assertCaseShown(ctx, deps().people, request.caseId);
          await all().corrections.correct(request, userOf(ctx));
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
          const holds = await all().holds.list(state);
          await audit(ctx, 'hold.list', '');
          return { holds };
        },
        placeHold: async (ctx) => {
          const request = parse(newHold, ctx.request.body);
          await assertCaseShown(ctx, deps().people, request.caseId);
          return all().holds.place(request, userOf(ctx));
        },
        reviewHold: (ctx) => {
          const { reviewAt } = parse(holdReview, ctx.request.body);
          return all().holds.review(idOf(ctx, 'holdId'), reviewAt, userOf(ctx));
        },
        liftHold: async (ctx) => {
          const holdId = idOf(ctx, 'holdId');
          const lift = parse(holdLift, ctx.request.body);
          const { addresses } = await all().holds.read(holdId);
          const tell =
            lift.tell.by === 'mail'
              ? { ...lift.tell, to: meantAddress(lift.tell.to, addresses) }
              : lift.tell;
          return all().holds.lift(holdId, { ...lift, tell }, userOf(ctx));
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
          endErasureMail: 'itself',
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
