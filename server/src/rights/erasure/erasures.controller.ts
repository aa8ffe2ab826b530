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

/** The erasure in the address, unless it is about somebody who is hidden from who asks (R22). */
const erasureIn = async (ctx: Context, rooms: () => Rooms): Promise<string> => {
  const erasureId = idOf(ctx, 'erasureId');
  const about = await rooms().erasure.service.about(erasureId);
  assertShown(hiddenFrom(ctx, rooms().desk.hidden), about, 'There is no such erasure.');
  return erasureId;
};

const hiderOf = (rooms: () => Rooms) => (ctx: Context) => (ids: readonly string[]) =>
  isHidden(hiddenFrom(ctx, rooms().desk.hidden), ids);

const note = (rooms: () => Rooms, ctx: Context, action: string, target: string) =>
  rooms().audit.log.record({ action, by: userOf(ctx), target });

const shown = (ctx: Context, preview: ErasurePreview): ErasurePreview =>
  seesContacts(ctx) ? preview : { ...preview, others: preview.others.map(maskedSuggestion) };

/** Erasures that somebody plans: what would go is looked at before, and again before it is approved. */
const planActions = (rooms: () => Rooms) => {
  const all = () => rooms().erasure;
  const hides = hiderOf(rooms);
  const requester = (ctx: Context): Requester => ({
    userId: userOf(ctx),
    approves: may(ctx, 'erasureApprove'),
    hides: hides(ctx),
  });
  return {
    previewErasure: async (ctx: Context) => {
      const { scope, statistics, caseId } = parse(erasurePreview, ctx.request.body);
      await assertWhole(ctx, rooms(), scope);
      await assertCaseShown(ctx, rooms(), caseId);
      const preview = await all().service.preview(scope, statistics, caseId, hides(ctx));
      await note(rooms, ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
      return shown(ctx, preview);
    },
    createErasure: async (ctx: Context) => {
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
    reviewErasure: async (ctx: Context) => {
      const preview = await all().service.review(await erasureIn(ctx, rooms), hides(ctx));
      await note(rooms, ctx, 'erasure.preview', preview.subjectIds[0] ?? '');
      return shown(ctx, preview);
    },
  };
};

/** Erasures that were asked for. */
const erasureActions = (rooms: () => Rooms) => {
  const all = () => rooms().erasure;
  const hides = hiderOf(rooms);
  return {
    listErasures: async (ctx: Context) => {
      const { caseId } = parse(erasuresQuery, ctx.query);
      const [erasures, ledger] = await Promise.all([
        all().service.list(caseId, hides(ctx)),
        all().replay.status(),
      ]);
      return { erasures, ledger };
    },
    readErasure: async (ctx: Context) => all().service.read(await erasureIn(ctx, rooms)),
    approveErasure: async (ctx: Context) => {
      const { planHash } = parse(erasureApproval, ctx.request.body);
      return all().service.approve(await erasureIn(ctx, rooms), planHash, userOf(ctx));
    },
    cancelErasure: async (ctx: Context) =>
      all().service.cancel(await erasureIn(ctx, rooms), userOf(ctx)),
    retryErasure: async (ctx: Context) =>
      all().service.retry(await erasureIn(ctx, rooms), userOf(ctx)),
    endErasureMail: async (ctx: Context) =>
      all().service.withoutMail(await erasureIn(ctx, rooms), userOf(ctx)),
    erasureReceipt: async (ctx: Context) => {
      const { lang } = parse(receiptQuery, ctx.query);
      const erasureId = await erasureIn(ctx, rooms);
      const { reference } = await all().service.read(erasureId);
      const pdf = await all().receipts.pdf(await all().service.finished(erasureId), lang);
      await note(rooms, ctx, 'erasure.receipt', reference);
      ctx.attachment(`${reference}.pdf`);
      ctx.type = 'application/pdf';
      return pdf;
    },
  };
};

/** The ledger, which outlives a restored backup. */
const ledgerActions = (rooms: () => Rooms) => {
  const all = () => rooms().erasure;
  return {
    ledgerFile: async (ctx: Context) => {
      await note(rooms, ctx, 'erasure.ledger', 'ledger');
      ctx.attachment('erasures.jsonl');
      ctx.type = 'application/jsonl; charset=utf-8';
      return Buffer.from(await all().ledger.text(), 'utf8');
    },
    importLedger: async (ctx: Context) => {
      const { lines } = parse(ledgerImport, ctx.request.body);
      await note(rooms, ctx, 'erasure.ledger_import', 'ledger');
      await all().ledger.import(lines);
      return all().replay.status();
    },
    replayLedger: (ctx: Context) => all().replay.run(userOf(ctx)),
  };
};

/** REST for erasures and their ledger. Permissions stand on the routes. */
export const erasuresController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      { ...planActions(rooms), ...erasureActions(rooms), ...ledgerActions(rooms) },
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
