import type { Context } from 'koa';
import type { ErasurePreview } from '../../../../protocol';
import {
  erasureApproval,
  erasurePreview,
  erasureRequest,
  erasuresQuery,
  ledgerImport,
} from '../../../../protocol/rights/schemas';
import { receiptQuery } from '../../../../protocol/rights/schemas';
import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
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
import type { Cases } from '../cases';
import {
  assertCaseShown,
  assertWhole,
  idOf,
  maskedSuggestion,
  meantAddress,
  type People,
} from '../people';
import type { ErasureService, Requester } from './erasure.service';
import type { Ledger } from './ledger';
import type { Receipts } from './receipts';
import type { Replay } from './replay';

interface Rooms {
  audit: Audit;
  chat: Chat;
  desk: Desk;
  people: People;
  cases: Cases;
  erasure: { service: ErasureService; ledger: Ledger; replay: Replay; receipts: Receipts };
}

/** REST for erasures and their ledger. Permissions stand on the routes. */
export const erasuresController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const all = () => rooms().erasure;
    const hidden = (ctx: Context) => hiddenFrom(ctx, rooms().desk.hidden);
    const hides = (ctx: Context) => (ids: readonly string[]) => isHidden(hidden(ctx), ids);
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
      const about = await all().service.about(erasureId);
      assertShown(hidden(ctx), about, 'There is no such erasure.');
      return erasureId;
    };
    const audit = (ctx: Context, action: string, target: string) =>
      rooms().audit.log.record({ action, by: userOf(ctx), target });

    return answering(
      strapi,
      {
        previewErasure: async (ctx) => {
          const { scope, statistics, caseId } = parse(erasurePreview, ctx.request.body);
          await assertWhole(ctx, rooms(), scope);
          await assertCaseShown(ctx, rooms(), caseId);
          const preview = await all().service.preview(scope, statistics, caseId, hides(ctx));
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        createErasure: async (ctx) => {
          const request = parse(erasureRequest, ctx.request.body);
          await assertWhole(ctx, rooms(), request.scope);
          await assertCaseShown(ctx, rooms(), request.caseId);
          if (!request.receiptTo || seesContacts(ctx)) {
            return all().service.create(request, requester(ctx));
          }
          const { addresses } = await all().service.preview(
            request.scope,
            request.statistics,
            request.caseId,
            hides(ctx)
          );
          const receiptTo = meantAddress(request.receiptTo, addresses);
          return all().service.create({ ...request, receiptTo }, requester(ctx));
        },
        listErasures: async (ctx) => {
          const { caseId } = parse(erasuresQuery, ctx.query);
          const [erasures, ledger] = await Promise.all([
            all().service.list(caseId, (ids) => isHidden(hidden(ctx), ids)),
            all().replay.status(),
          ]);
          return { erasures, ledger };
        },
        readErasure: async (ctx) => all().service.read(await erasureOf(ctx)),
        reviewErasure: async (ctx) => {
          const preview = await all().service.review(await erasureOf(ctx), hides(ctx));
          await audit(ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
          return shown(ctx, preview);
        },
        approveErasure: async (ctx) => {
          const { planHash } = parse(erasureApproval, ctx.request.body);
          return all().service.approve(await erasureOf(ctx), planHash, userOf(ctx));
        },
        cancelErasure: async (ctx) => all().service.cancel(await erasureOf(ctx), userOf(ctx)),
        retryErasure: async (ctx) => all().service.retry(await erasureOf(ctx), userOf(ctx)),
        endErasureMail: async (ctx) => all().service.withoutMail(await erasureOf(ctx), userOf(ctx)),
        erasureReceipt: async (ctx) => {
          const { lang } = parse(receiptQuery, ctx.query);
          const erasureId = await erasureOf(ctx);
          const { reference } = await all().service.read(erasureId);
          const pdf = await all().receipts.pdf(await all().service.finished(erasureId), lang);
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
      },
      {
        log: () => rooms().audit.log,
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
        },
      }
    );
  };
