import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  languageChain,
  LiveChatError,
  type FormState,
  type NoticeState,
  type PurposeState,
  type StoredConsent,
} from '../../../../protocol';
import {
  consentFilter,
  deliveryQuery,
  formKey,
  previewForm,
  previewNotice,
  privacySettings,
  proofQuery,
  publishForm,
  publishNotice,
  purposeKeyParam,
  recordIdParam,
  restoreForm,
  saveForm,
  saveNotice,
  savePurpose,
  versionParam,
} from '../../../../protocol/transparency/schemas';
import type { PrivacySettingsStore, WebhookService } from '../receivers';
import { maskedAnswer } from '../../foundation/platform';
import { proofPdf } from '../consent';
import type { Keeping } from '../../keeping';
import type { PublishingService } from './index';
import type { People } from '../../rights';
import { loweredOfMasking, loweredOfReceivers } from '../../foundation/safeguards';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { may, userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';
import {
  assertShown,
  exportsContacts,
  hiddenFrom,
  isHidden,
  seesContacts,
} from '../../rights/people';
import { assertMayChange } from './privacy.rights';
import { recordOfSearch, settingsChange } from './privacy.audit';
import { previewConfig, type WidgetConfigDeps } from '../prechat';

/** What the controller needs of the running plugin. */
export interface PrivacyControllerDeps extends Omit<WidgetConfigDeps, 'available' | 'limits'> {
  widget: WidgetConfigDeps;
  publishing: PublishingService;
  privacySettings: PrivacySettingsStore;
  webhooks: WebhookService;
  keeping: Pick<Keeping, 'safeguards' | 'names'>;
  /** Folder of the fonts that PDFs are set in. */
  fonts: string;
  people: Pick<People, 'audit' | 'erasing'>;
}

/** What everybody is shown before a chat; whoever edits it would else save the masks. */
const OWN_WORDS = 'the site’s own words, which are public';

/** Languages of the panel's user, as their browser tells them. */
const languagesOf = (ctx: Context): string[] =>
  languageChain(ctx.get('accept-language').replace(/;[^,]*/g, ''), FALLBACK_LANGUAGE);

/** REST for forms, purposes, notices, consents and what follows from them. Permissions stand on the routes. */
export const privacyController =
  (appOf: (strapi: Core.Strapi) => PrivacyControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const keyOf = (ctx: Context) => parse(formKey, ctx.params.key);
    /** Puts the name of who published a version in the place of their id. */
    const signed = async () => {
      const nameOf = await deps().keeping.names();
      return <V extends { publishedBy?: string }>(version: V): V =>
        version.publishedBy ? { ...version, publishedBy: nameOf(version.publishedBy) } : version;
    };
    const form = async (key: string): Promise<FormState> => {
      const state = await deps().forms.state(key);
      return { ...state, versions: state.versions.map(await signed()) };
    };
    const notice = async (): Promise<NoticeState> => {
      const { versions, current, scheduled, ...state } = await deps().notices.state();
      const sign = await signed();
      return {
        ...state,
        versions: versions.map(sign),
        ...(current && { current: sign(current) }),
        ...(scheduled && { scheduled: sign(scheduled) }),
      };
    };
    const purposes = async (): Promise<PurposeState[]> => {
      const sign = await signed();
      const states = await deps().purposes.states();
      return states.map(({ current, earlier }) => ({
        current: sign(current),
        earlier: earlier.map(sign),
      }));
    };
    const purpose = async (key: string): Promise<PurposeState> => {
      const states = await purposes();
      const state = states.find(({ current }) => current.key === key);
      if (!state) throw new LiveChatError('not_found', 'There is no such purpose.');
      return state;
    };
    const hidden = (ctx: Context) => hiddenFrom(ctx, deps().people.erasing.holds);
    /** What a person said on a purpose, as far as who asks may see it. */
    const historyOf = async (ctx: Context, { record }: StoredConsent) =>
      (await deps().consents.history(record.subject.id, record.purpose.key)).filter(
        (one) => !isHidden(hidden(ctx), [one.record.chatId ?? ''])
      );
    const recordOf = async (ctx: Context) => {
      const recordId = recordIdParam.safeParse(ctx.params.recordId);
      // A malformed id is just one more that does not exist.
      const stored = recordId.success ? await deps().consents.find(recordId.data) : undefined;
      if (!stored) throw new LiveChatError('not_found', 'There is no such record.');
      const { subject, chatId = '' } = stored.record;
      assertShown(hidden(ctx), [subject.id, chatId], 'There is no such record.');
      return stored;
    };

    return answering(
      strapi,
      {
        listForms: async () => ({ forms: await deps().forms.list() }),
        readForm: (ctx) => form(keyOf(ctx)),
        saveForm: async (ctx) => {
          const { definition, base } = parse(saveForm, ctx.request.body);
          await deps().forms.save(keyOf(ctx), definition, { base, by: userOf(ctx) });
          return form(keyOf(ctx));
        },
        publishForm: async (ctx) => {
          const { base } = parse(publishForm, ctx.request.body);
          await deps().publishing.form(keyOf(ctx), base, userOf(ctx));
          return form(keyOf(ctx));
        },
        restoreForm: async (ctx) => {
          const { version } = parse(restoreForm, ctx.request.body);
          await deps().forms.restore(keyOf(ctx), version, userOf(ctx));
          return form(keyOf(ctx));
        },
        readFormVersion: async (ctx) => {
          const version = parse(versionParam, ctx.params.version);
          const { definition } = await deps().forms.version(keyOf(ctx), version);
          return { definition };
        },
        retireForm: async (ctx) => {
          await deps().publishing.retireForm(keyOf(ctx), userOf(ctx));
          return {};
        },
        previewForm: (ctx) => {
          const { definition, language } = parse(previewForm, ctx.request.body);
          return previewConfig(deps().widget, definition, language);
        },

        listPurposes: async () => {
          const [states, counts] = await Promise.all([purposes(), deps().consents.countAnswers()]);
          return {
            purposes: states.map((state) => ({ ...state, answers: counts(state.current.key) })),
          };
        },
        savePurpose: async (ctx) => {
          const key = parse(purposeKeyParam, ctx.params.key);
          const { definition, ...change } = parse(savePurpose, ctx.request.body);
          await deps().publishing.purpose(key, definition, { ...change, by: userOf(ctx) });
          return purpose(key);
        },

        readNotice: () => notice(),
        saveNotice: async (ctx) => {
          const { definition, base } = parse(saveNotice, ctx.request.body);
          await deps().notices.save(definition, base);
          return notice();
        },
        previewNotice: (ctx) => {
          const { definition, language } = parse(previewNotice, ctx.request.body);
          return deps().notices.preview(definition, language);
        },
        publishNotice: async (ctx) => {
          const publication = parse(publishNotice, ctx.request.body);
          await deps().publishing.notice({ ...publication, by: userOf(ctx) });
          return notice();
        },
        readNoticeVersion: async (ctx) => {
          const notices = await deps().notices.version(parse(versionParam, ctx.params.version));
          if (notices.length === 0)
            throw new LiveChatError('not_found', 'There is no such version.');
          return {
            notices: notices.map(({ language, summary, sections, policyUrl, sha256 }) => ({
              language,
              summary,
              sections,
              sha256,
              ...(policyUrl ? { policyUrl } : {}),
            })),
          };
        },
        cancelNotice: async (ctx) => {
          await deps().notices.cancel(parse(versionParam, ctx.params.version));
          return notice();
        },

        listConsents: (ctx) =>
          deps().consents.list(parse(consentFilter, ctx.request.body), languagesOf(ctx), {
            contacts: seesContacts(ctx),
            hidden: hidden(ctx),
          }),
        readConsent: async (ctx) => {
          const consent = await recordOf(ctx);
          const { recordId } = consent.record;
          const [history, deliveries] = await Promise.all([
            historyOf(ctx, consent),
            deps().webhooks.list({ recordId }),
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
          return proofPdf(proof, proof.history, deps().fonts);
        },

        readPrivacySettings: () => deps().privacySettings.get(),
        savePrivacySettings: async (ctx) => {
          const change = parse(privacySettings, ctx.request.body);
          const before = await deps().privacySettings.get();
          assertMayChange(before, change, (right) => may(ctx, right));
          await deps().people.audit.record({
            action: 'settings.privacy',
            by: userOf(ctx),
            data: settingsChange(before, change),
          });
          const lowered = [
            ...loweredOfMasking(before, change),
            ...loweredOfReceivers(before, change),
          ];
          return deps().keeping.safeguards.through(lowered, userOf(ctx), () =>
            deps().publishing.settings(change, userOf(ctx))
          );
        },
        newWebhookSecret: (ctx) => {
          const of = String(ctx.params.id);
          return deps().keeping.safeguards.through(
            [{ safeguard: 'receiverSecret', of, from: 'set', to: 'another' }],
            userOf(ctx),
            async () => ({ secret: await deps().privacySettings.newSecret(of) })
          );
        },
        listDeliveries: async (ctx) => ({
          deliveries: await deps().webhooks.list({
            ...parse(deliveryQuery, ctx.query),
            hidden: hidden(ctx).subjects,
          }),
        }),
        retryDelivery: async (ctx) => {
          await deps().webhooks.retry(parse(recordIdParam, ctx.params.id));
          return {};
        },
      },
      {
        log: () => deps().people.audit,
        of: {
          listForms: { none: 'forms hold nothing about visitors' },
          readForm: { none: 'forms hold nothing about visitors' },
          saveForm: (ctx) => ({ action: 'form.save', target: keyOf(ctx) }),
          publishForm: (ctx, { versions }) => ({
            action: 'form.publish',
            target: keyOf(ctx),
            data: { version: versions[0]?.version ?? 0 },
          }),
          restoreForm: (ctx) => ({
            action: 'form.restore',
            target: keyOf(ctx),
            data: { version: parse(restoreForm, ctx.request.body).version },
          }),
          readFormVersion: { none: 'forms hold nothing about visitors' },
          retireForm: (ctx) => ({ action: 'form.retire', target: keyOf(ctx) }),
          previewForm: { none: 'a draft as a visitor would see it' },

          listPurposes: { none: 'purposes and figures, nothing about one visitor' },
          savePurpose: (ctx, { current }) => ({
            action: 'purpose.publish',
            target: parse(purposeKeyParam, ctx.params.key),
            data: {
              version: current.version,
              material: current.material,
              days: current.retention.days,
            },
          }),

          readNotice: { none: 'the notice is public' },
          saveNotice: () => ({ action: 'notice.save' }),
          previewNotice: { none: 'a draft as a visitor would see it' },
          publishNotice: (ctx, { current, scheduled }) => ({
            action: 'notice.publish',
            data: {
              version: Math.max(current?.version ?? 0, scheduled?.version ?? 0),
              material: parse(publishNotice, ctx.request.body).material,
            },
          }),
          readNoticeVersion: { none: 'the notice is public' },
          cancelNotice: (ctx) => ({
            action: 'notice.cancel',
            data: { version: parse(versionParam, ctx.params.version) },
          }),

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

          readPrivacySettings: { none: 'settings' },
          savePrivacySettings: 'itself',
          newWebhookSecret: (ctx) => ({ action: 'settings.secret', target: String(ctx.params.id) }),
          listDeliveries: { none: 'ids and states of deliveries' },
          retryDelivery: (ctx) => ({ action: 'webhook.retry', target: String(ctx.params.id) }),
        },
        clear: {
          listForms: OWN_WORDS,
          readForm: OWN_WORDS,
          saveForm: OWN_WORDS,
          publishForm: OWN_WORDS,
          restoreForm: OWN_WORDS,
          readFormVersion: OWN_WORDS,
          previewForm: OWN_WORDS,
          listPurposes: OWN_WORDS,
          savePurpose: OWN_WORDS,
          readNotice: OWN_WORDS,
          saveNotice: OWN_WORDS,
          previewNotice: OWN_WORDS,
          publishNotice: OWN_WORDS,
          readNoticeVersion: OWN_WORDS,
          cancelNotice: OWN_WORDS,
          readPrivacySettings: 'settings, and addresses of receivers',
          savePrivacySettings: 'settings, and addresses of receivers',
          newWebhookSecret: 'a secret, and nothing else',
        },
      }
    );
  };
