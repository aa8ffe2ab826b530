import type { Visitors } from '../../conversation/visitors';
import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Outgoing } from '../../foundation/outgoing';
import type { Desk } from '../../conversation/desk';
import { consentsRecorded, type Consent } from '../consent';
import type { PrivacySettingsStore } from '../masking';
import * as types from './content-types';
import { disclosureStore } from './disclosure.personal';
import { receiversController } from './receivers.controller';
import { receiversRoutes } from './receivers.routes';
import { SubjectNews } from './subject-news';
import { WebhookService } from './webhook.service';

/** Who else gets data, and what they are told. */
export interface Receivers {
  webhooks: WebhookService;
  /** News on persons, of erasures, holds and corrections (Art 19). */
  news: SubjectNews;
}

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  outgoing: Outgoing;
  visitors: Visitors;
  desk: Desk;
  masking: PrivacySettingsStore;
  consent: Consent;
}

const make = ({ ground, facts, outgoing, visitors, masking, consent }: Below): Receivers => {
  const { database, clock, defect } = ground;
  const webhooks = new WebhookService({
    database,
    clock,
    settings: masking,
    residency: outgoing.residency,
    consents: consent.store,
    visitors: visitors.store,
    send: outgoing.send,
    onDefect: defect('webhooks'),
  });
  consent.service.recording.add((trx, stored, at) => webhooks.queue(trx, stored, at));
  const kick = () => {
    webhooks.kick().catch(defect('webhooks'));
  };
  facts.hear(consentsRecorded, kick);
  return { webhooks, news: new SubjectNews({ database, clock, settings: masking, kick }) };
};

export const receivers = room({
  name: 'receivers',
  contentTypes: { 'webhook-delivery': types.webhookDelivery },
  routes: receiversRoutes,
  controllers: { receivers: receiversController },
  make,
  stores: ({ ground: { database }, masking }) => [
    disclosureStore(
      database,
      (id) => masking.latest.webhooks.find((one) => one.id === id)?.name ?? id
    ),
  ],
  upkeep: ({ receivers: { webhooks, news } }) => [
    { work: () => webhooks.kick() },
    { work: () => news.forgetDelivered() },
  ],
  stop: async ({ receivers: { webhooks } }) => {
    webhooks.stop();
    await webhooks.idle();
  },
});
