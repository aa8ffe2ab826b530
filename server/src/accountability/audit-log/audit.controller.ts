import { Readable } from 'node:stream';
import type { Context } from 'koa';
import {
  auditAnchoring,
  auditFileQuery,
  auditFilter,
} from '../../../../protocol/accountability/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, exportsContacts, parse, userOf } from '../../foundation/http';
import { maskedAnswer } from '../../foundation/platform';
import { loweredOfAnchoring, type SafeguardService } from '../../foundation/safeguards';
import { auditCsv, auditJson } from './audit-files';
import type { AuditLogService } from './audit-log.service';

interface Rooms {
  audit: Audit;
  safeguards: SafeguardService;
  auditLog: AuditLogService;
}

/** The conditions of a search as the log itself keeps them. */
const conditions = (filter: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  );

/** Lines of a file as whoever takes it away may have them (R28): names of people of the panel may be addresses. */
async function* shown<Line>(ctx: Context, lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  const whole = exportsContacts(ctx);
  for await (const line of lines) yield whole ? line : maskedAnswer(line);
}

/** REST for the audit log. Permissions stand on the routes. */
export const auditController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const log = () => houseOf(strapi).auditLog;
    return answering(
      strapi,
      {
        searchAudit: (ctx) => log().search(parse(auditFilter, ctx.request.body)),
        verifyAudit: () => log().verify(),
        auditFile: (ctx) => {
          const { format, ...filter } = parse(auditFileQuery, ctx.query);
          ctx.attachment(`audit-log.${format}`);
          ctx.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';
          const lines = shown(ctx, log().lines(filter));
          return Readable.from(format === 'csv' ? auditCsv(lines) : auditJson(lines));
        },
        readAuditState: () => log().state(),
        saveAnchoring: async (ctx) => {
          const wanted = parse(auditAnchoring, ctx.request.body);
          const { anchoring } = await log().state();
          const by = userOf(ctx);
          return houseOf(strapi).safeguards.through(loweredOfAnchoring(anchoring, wanted), by, () =>
            log().setAnchoring(wanted, by)
          );
        },
        anchorAudit: () => log().anchor(),
      },
      {
        log: () => houseOf(strapi).audit.log,
        of: {
          // Turning pages is one search.
          searchAudit: (ctx, { total }) => {
            const { cursor, ...filter } = parse(auditFilter, ctx.request.body);
            return cursor === undefined
              ? { action: 'audit.search', data: { ...conditions(filter), total } }
              : undefined;
          },
          verifyAudit: (_ctx, check) => ({
            action: 'audit.verify',
            data: {
              state: check.state,
              ...(check.state === 'broken'
                ? { position: check.position, reason: check.reason }
                : {}),
            },
          }),
          auditFile: (ctx) => {
            const { format, ...filter } = parse(auditFileQuery, ctx.query);
            return { action: 'audit.export', data: { ...conditions(filter), format } };
          },
          readAuditState: { none: 'positions and hashes' },
          saveAnchoring: 'itself',
          anchorAudit: (_ctx, { anchors }) => ({
            action: 'audit.anchor',
            data: { position: anchors[0]?.position ?? 0 },
          }),
        },
        clear: {
          readAuditState: 'positions, hashes and the office’s own addresses',
          saveAnchoring: 'positions, hashes and the office’s own addresses',
          anchorAudit: 'positions, hashes and the office’s own addresses',
        },
      }
    );
  };
