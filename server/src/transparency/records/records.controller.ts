import type { Context } from 'koa';
import { LiveChatError, type StoredConsent } from '../../../../protocol';
import {
  consentFilter,
  proofQuery,
  recordIdParam,
} from '../../../../protocol/transparency/schemas';
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
  languagesOf,
  parse,
  seesContacts,
} from '../../foundation/http';
import { maskedAnswer } from '../../foundation/platform';
import { proofPdf, type Consent } from '../consent';
import type { Receivers } from '../receivers';
import { recordOfSearch } from './search.audit';

export interface Rooms {
  ground: Ground;
  audit: Audit;
  desk: Desk;
  consent: Consent;
  receivers: Receivers;
}

/** REST for consent records. Permissions stand on the routes. */
export const recordsController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const hidden = (ctx: Context) => hiddenFrom(ctx, rooms().desk.hidden);
    /** What a person said on a purpose, as far as who asks may see it. */
    const historyOf = async (ctx: Context, { record }: StoredConsent) =>
      (await rooms().consent.service.history(record.subject.id, record.purpose.key)).filter(
        (one) => !isHidden(hidden(ctx), [one.record.chatId ?? ''])
      );
    const recordOf = async (ctx: Context) => {
      const recordId = recordIdParam.safeParse(ctx.params.recordId);
      // A malformed id is just one more that does not exist.
      const stored = recordId.success
        ? await rooms().consent.service.find(recordId.data)
        : undefined;
      if (!stored) throw new LiveChatError('not_found', 'There is no such record.');
      const { subject, chatId = '' } = stored.record;
      assertShown(hidden(ctx), [subject.id, chatId], 'There is no such record.');
      return stored;
    };

    return answering(
      strapi,
      {
        listConsents: (ctx) =>
          rooms().consent.service.list(parse(consentFilter, ctx.request.body), languagesOf(ctx), {
            contacts: seesContacts(ctx),
            hidden: hidden(ctx),
          }),
        readConsent: async (ctx) => {
          const consent = await recordOf(ctx);
          const { recordId } = consent.record;
          const [history, deliveries] = await Promise.all([
            historyOf(ctx, consent),
            rooms().receivers.webhooks.list({ recordId }),
          ]);
          return { consent, history, deliveries };
        },
        proof: async (ctx) => {
          const { format } = parse(proofQuery, ctx.query);
          const consent = await recordOf(ctx);
          const history = await historyOf(ctx, consent);
          const proof = exportsContacts(ctx)
            ? { ...consent, history }
            : { ...maskedAnswer({ ...consent, history }), contactMasked: true };
          // Record ids are random: the file's name tells nobody who it is about.
          ctx.attachment(`consent-${consent.record.recordId}.${format}`);
          if (format === 'json') return proof;
          ctx.type = 'application/pdf';
          return proofPdf(proof, proof.history, rooms().ground.folders.fonts);
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          listConsents: (ctx, { total }) =>
            recordOfSearch(parse(consentFilter, ctx.request.body), total),
          readConsent: (_ctx, { consent: { record } }) => ({
            action: 'consent.view',
            target: record.subject.id,
            data: { recordId: record.recordId, purpose: record.purpose.key },
          }),
          proof: (ctx) => ({
            action: 'consent.proof',
            target: String(ctx.params.recordId),
            data: { format: parse(proofQuery, ctx.query).format },
          }),
        },
      }
    );
  };
