import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LiveChatError, type ExportScope } from '../../../../protocol';
import {
  exportPreview,
  exportRecords,
  exportRequest,
  exportsQuery,
  fileIndexParam,
  newDelivery,
} from '../../../../protocol/rights/schemas';
import type { Exporter } from './index';
import type { People } from '../../rights';
import { maskedAnswer } from '../../foundation/platform';
import { maskedPreview } from '../people';
import { may, userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';
import {
  assertCaseShown,
  assertShown,
  assertWhole,
  exportsContacts,
  hiddenFrom,
  idOf,
  isHidden,
  meantAddress,
  seesContacts,
} from '../people';

/** What the controller needs of the running plugin. */
export interface ExportsControllerDeps {
  people: Pick<
    People,
    'cases' | 'audit' | 'exports' | 'deliveries' | 'exportDirectory' | 'erasing'
  >;
}

/** Pseudonymous ids that an export is about. */
const idsOfScope = (scope: ExportScope): readonly string[] =>
  scope.kind === 'subjects' ? scope.subjectIds : scope.chatIds;

/** REST for exports and their delivery. Permissions stand on the routes; those on contact data are kept here. */
export const exportsController =
  (appOf: (strapi: Core.Strapi) => ExportsControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people;
    const hidden = (ctx: Context) => hiddenFrom(ctx, all().erasing.holds);
    /** The export in the address, unless it is about somebody who is hidden from who asks (R22). */
    const exportOf = async (ctx: Context): Promise<string> => {
      const exportId = idOf(ctx, 'exportId');
      const { request } = await all().exports.get(exportId);
      const ids = [...request.subjectIds, ...idsOfScope(request.scope)];
      assertShown(hidden(ctx), ids, 'There is no such export.');
      return exportId;
    };
    const exporter = (ctx: Context): Exporter => ({
      userId: userOf(ctx),
      contacts: exportsContacts(ctx),
      sees: seesContacts(ctx),
      hides: (ids) => isHidden(hidden(ctx), ids),
    });

    return answering(
      strapi,
      {
        previewExport: async (ctx) => {
          const request = parse(exportPreview, ctx.request.body);
          await assertWhole(ctx, all().erasing.holds, request.scope);
          await assertCaseShown(ctx, all(), request.caseId);
          const preview = await all().exports.preview(request, exporter(ctx));
          await all().audit.record({
            action: 'export.preview',
            by: userOf(ctx),
            data: { records: preview.total, ids: idsOfScope(request.scope) },
          });
          return seesContacts(ctx) ? preview : maskedPreview(preview);
        },
        reviewRecords: async (ctx) => {
          const request = parse(exportRecords, ctx.request.body);
          await assertWhole(ctx, all().erasing.holds, request.scope);
          await assertCaseShown(ctx, all(), request.caseId);
          return all().exports.records(request, exporter(ctx));
        },
        createExport: async (ctx) => {
          const request = parse(exportRequest, ctx.request.body);
          await assertWhole(ctx, all().erasing.holds, request.scope);
          await assertCaseShown(ctx, all(), request.caseId);
          return all().exports.create(request, exporter(ctx));
        },
        listExports: async (ctx) => ({
          exports: await all().exports.list(parse(exportsQuery, ctx.query).caseId, (ids) =>
            isHidden(hidden(ctx), ids)
          ),
        }),
        readExport: async (ctx) => all().exports.read(await exportOf(ctx)),
        cancelExport: async (ctx) => all().exports.cancel(await exportOf(ctx), userOf(ctx)),
        approveExport: async (ctx) => all().exports.approve(await exportOf(ctx), userOf(ctx)),
        removeExport: async (ctx) => all().exports.remove(await exportOf(ctx), userOf(ctx)),
        downloadExport: async (ctx) => {
          const exportId = await exportOf(ctx);
          const { request, createdBy } = await all().exports.get(exportId);
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
          const file = await all().exports.download(exportId, index, userOf(ctx));
          ctx.attachment(file.name);
          ctx.set('X-Content-Type-Options', 'nosniff');
          ctx.length = file.bytes;
          return createReadStream(path.join(all().exportDirectory, exportId, file.path));
        },
        createDelivery: async (ctx) => {
          const exportId = await exportOf(ctx);
          const delivery = parse(newDelivery, ctx.request.body);
          const { addresses } = await all().deliveries.list(exportId);
          const to = meantAddress(delivery.to, addresses);
          const made = await all().deliveries.create({ ...delivery, to, exportId }, userOf(ctx));
          return seesContacts(ctx) ? made : { ...made, delivery: maskedAnswer(made.delivery) };
        },
        listDeliveries: async (ctx) => all().deliveries.list(await exportOf(ctx)),
        revokeDelivery: async (ctx) =>
          all().deliveries.revoke(await exportOf(ctx), idOf(ctx, 'deliveryId'), userOf(ctx)),
      },
      {
        log: () => all().audit,
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
          createDelivery: 'itself',
          listDeliveries: (ctx) => ({ action: 'delivery.list', target: idOf(ctx, 'exportId') }),
          revokeDelivery: 'itself',
        },
        clear: {
          createDelivery: 'the code is told to the person; the rest of it is masked before',
        },
      }
    );
  };
