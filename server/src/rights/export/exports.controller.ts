import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Context } from 'koa';
import { LiveChatError, type ExportScope } from '../../../../protocol';
import {
  exportPreview,
  exportRecords,
  exportRequest,
  exportsQuery,
  fileIndexParam,
} from '../../../../protocol/rights/schemas';
import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { Controller, HouseOf } from '../../foundation/house';
import {
  answering,
  assertShown,
  exportsContacts,
  hiddenFrom,
  isHidden,
  may,
  parse,
  seesContacts,
  userOf,
} from '../../foundation/http';
import type { Cases } from '../cases';
import { assertCaseShown, assertWhole, idOf, maskedPreview, type People } from '../people';
import type { Exporter, ExportService } from './export.service';

interface Rooms {
  ground: Ground;
  audit: Audit;
  chat: Chat;
  desk: Desk;
  people: People;
  cases: Cases;
  exports: { service: ExportService };
}

/** Pseudonymous ids that an export is about. */
const idsOfScope = (scope: ExportScope): readonly string[] =>
  scope.kind === 'subjects' ? scope.subjectIds : scope.chatIds;

/**
 * The export in the address, unless it is about somebody who is hidden from who asks (R22).
 * @throws LiveChatError `not_found`
 */
export const exportIn = async (
  ctx: Context,
  { desk, exports }: Pick<Rooms, 'desk' | 'exports'>
): Promise<string> => {
  const exportId = idOf(ctx, 'exportId');
  const { request } = await exports.service.get(exportId);
  const ids = [...request.subjectIds, ...idsOfScope(request.scope)];
  assertShown(hiddenFrom(ctx, desk.hidden), ids, 'There is no such export.');
  return exportId;
};

/** Exports that somebody asks for: what would be in them is looked at before. */
const requestActions = (rooms: () => Rooms) => {
  const exports = () => rooms().exports.service;
  /** Everything of what is asked for, and its case, is to be seen by who asks. */
  const assertSeen = async (
    ctx: Context,
    { scope, caseId }: { scope: ExportScope; caseId?: string }
  ): Promise<void> => {
    await assertWhole(ctx, rooms(), scope);
    await assertCaseShown(ctx, rooms(), caseId);
  };
  const exporter = (ctx: Context): Exporter => ({
    userId: userOf(ctx),
    contacts: exportsContacts(ctx),
    sees: seesContacts(ctx),
    hides: (ids) => isHidden(hiddenFrom(ctx, rooms().desk.hidden), ids),
  });
  return {
    previewExport: async (ctx: Context) => {
      const request = parse(exportPreview, ctx.request.body);
      await assertSeen(ctx, request);
      const preview = await exports().preview(request, exporter(ctx));
      await rooms().audit.log.record({
        action: 'export.preview',
        by: userOf(ctx),
        data: { records: preview.total, ids: idsOfScope(request.scope) },
      });
      return seesContacts(ctx) ? preview : maskedPreview(preview);
    },
    reviewRecords: async (ctx: Context) => {
      const request = parse(exportRecords, ctx.request.body);
      await assertSeen(ctx, request);
      return exports().records(request, exporter(ctx));
    },
    createExport: async (ctx: Context) => {
      const request = parse(exportRequest, ctx.request.body);
      await assertSeen(ctx, request);
      return exports().create(request, exporter(ctx));
    },
  };
};

/** Exports that were asked for, and the files of those that are made. */
const exportActions = (rooms: () => Rooms) => {
  const exports = () => rooms().exports.service;
  const exportOf = (ctx: Context) => exportIn(ctx, rooms());
  return {
    listExports: async (ctx: Context) => ({
      exports: await exports().list(parse(exportsQuery, ctx.query).caseId, (ids) =>
        isHidden(hiddenFrom(ctx, rooms().desk.hidden), ids)
      ),
    }),
    readExport: async (ctx: Context) => exports().read(await exportOf(ctx)),
    cancelExport: async (ctx: Context) => exports().cancel(await exportOf(ctx), userOf(ctx)),
    approveExport: async (ctx: Context) => exports().approve(await exportOf(ctx), userOf(ctx)),
    removeExport: async (ctx: Context) => exports().remove(await exportOf(ctx), userOf(ctx)),
    downloadExport: async (ctx: Context) => {
      const exportId = await exportOf(ctx);
      const { request, createdBy } = await exports().get(exportId);
      if (createdBy !== userOf(ctx) && !may(ctx, 'exportApprove')) {
        throw new LiveChatError(
          'forbidden',
          'Only who asked for it and who may approve exports can download it; make one of your own.'
        );
      }
      if (!request.contactMasked && !exportsContacts(ctx)) {
        throw new LiveChatError(
          'forbidden',
          'It holds contact data; make an export of your own, in which that is masked.'
        );
      }
      const index = parse(fileIndexParam, ctx.params.index);
      const file = await exports().download(exportId, index, userOf(ctx));
      ctx.attachment(file.name);
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.length = file.bytes;
      return createReadStream(path.join(rooms().ground.folders.exports, exportId, file.path));
    },
  };
};

/** REST for exports. Permissions stand on the routes; those on contact data are kept here. */
export const exportsController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      { ...requestActions(rooms), ...exportActions(rooms) },
      {
        log: () => rooms().audit.log,
        of: {
          previewExport: 'itself',
          reviewRecords: (ctx, { records }) => ({
            action: 'export.review',
            data: {
              records: records.length,
              ids: idsOfScope(parse(exportRecords, ctx.request.body).scope),
            },
          }),
          createExport: 'itself',
          listExports: { none: 'figures, and ids that name nobody' },
          readExport: { none: 'figures, and ids that name nobody' },
          cancelExport: 'itself',
          approveExport: 'itself',
          removeExport: 'itself',
          downloadExport: 'itself',
        },
      }
    );
  };
