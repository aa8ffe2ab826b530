import type { Core } from '@strapi/strapi';
import type { StoredConsent } from '../../protocol';
import type { AuditService } from './foundation/audit';
import { ConsentService, ConsentStore } from './transparency/consent';
import { NoticeService } from './transparency/notice';
import { PurposeService } from './transparency/purposes';
import { SubjectNews, WebhookService, type PrivacySettingsStore } from './transparency/receivers';
import type { Clock, Database, KeyedHash } from './foundation/platform';
import { FormService } from './transparency/prechat';
import type { Send } from './foundation/outgoing';

interface PrivacyParts {
  strapi: Core.Strapi;
  clock: Clock;
  database: Database;
  privacySettings: PrivacySettingsStore;
  keyed: KeyedHash;
  emailOf: (visitorId: string) => Promise<string | undefined>;
  nameOf: (visitorId: string) => Promise<string | undefined>;
  audit: AuditService;
  /** Posts to receivers. */
  send: Send;
  onDefect: (error: unknown) => void;
}

/** Tells the host's own code of records, without personal data: `strapi.eventHub.on('live-chat.consent', …)`. */
const announce = (strapi: Core.Strapi, { record }: StoredConsent): void => {
  strapi.eventHub
    .emit('live-chat.consent', {
      recordId: record.recordId,
      subjectId: record.subject.id,
      purpose: record.purpose.key,
      purposeVersion: record.purpose.version,
      state: record.state,
      at: record.at,
    })
    .catch(() => strapi.log.warn('[live-chat] a listener to live-chat.consent has failed'));
};

/** Forms, purposes, notices and consents, tied together: each asks the others for what is in force. */
export const createPrivacy = (parts: PrivacyParts) => {
  const { strapi, clock, database, privacySettings, keyed, onDefect } = parts;
  const purposes = new PurposeService(strapi, clock);
  const forms = new FormService(strapi, clock, () => purposes.current());
  const notices = new NoticeService({
    strapi,
    clock,
    purposes: () => purposes.current(),
    collected: () => forms.collected(),
    receivers: async () => (await privacySettings.get()).webhooks.filter(({ enabled }) => enabled),
    places: async () => {
      const residency = await privacySettings.residency.get();
      return (['database', 'files', 'mail'] as const).map((place) => ({
        place,
        ...residency[place],
      }));
    },
  });
  const store = new ConsentStore(database);
  const webhooks = new WebhookService({
    database,
    clock,
    settings: privacySettings,
    record: (recordId) => store.find(recordId),
    contactOf: async (subjectId, purpose) => {
      const standings = await store.standingsOf([subjectId]);
      const standing = standings.find((one) => one.purpose === purpose);
      return { email: standing?.contact ?? (await parts.emailOf(subjectId)) };
    },
    corrected: async (subjectId, field) =>
      field === 'email'
        ? await parts.emailOf(subjectId)
        : field === 'name'
          ? await parts.nameOf(subjectId)
          : undefined,
    send: parts.send,
    onDefect,
  });
  const consents = new ConsentService({
    database,
    store,
    clock,
    keyed,
    purposes,
    notices,
    onDefect,
    audit: parts.audit,
    queue: (trx, stored, at) => webhooks.queue(trx, stored, at),
    told: (stored) => {
      for (const one of stored) announce(strapi, one);
      webhooks.kick().catch(onDefect);
    },
  });
  const news = new SubjectNews({
    database,
    clock,
    settings: privacySettings,
    kick: () => {
      webhooks.kick().catch(onDefect);
    },
  });
  return { purposes, forms, notices, consents, consentStore: store, webhooks, news, keyed };
};
