import { createReadStream } from 'node:fs';
import path from 'node:path';
import { LiveChatError } from '../../../../protocol';
import { deliveryFile, openDelivery, transcriptRequest } from '../../../../protocol/rights/schemas';
import type { Desk } from '../../conversation/desk';
import type { Gateway } from '../../conversation/gateway';
import type { Visitors } from '../../conversation/visitors';
import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room, type VisitorRoute } from '../../foundation/house';
import type { Mailing } from '../../foundation/mailing';
import type { NoticeService } from '../../transparency/notice';
import type { Cases } from '../cases';
import { deliveryDataStore, exportSettled, type Exports } from '../export';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import * as types from './content-types';
import { deliveriesController } from './deliveries.controller';
import { DeliveryLog } from './delivery-log';
import { deliveryRoutes } from './delivery.routes';
import { DeliverySecrets } from './delivery-secrets';
import { DeliveryService } from './delivery.service';
import { DeliveryStore } from './delivery.store';
import { OpeningService } from './opening.service';

/** How copies reach the people they are about. */
export interface Delivery {
  service: DeliveryService;
  openings: OpeningService;
}

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  mailing: Mailing;
  visitors: Visitors;
  desk: Desk;
  gateway: Gateway;
  notice: NoticeService;
  people: People;
  cases: Cases;
  exports: Exports;
  subjectSettings: SubjectSettingsStore;
}

interface House extends Below {
  delivery: Delivery;
}

const make = (below: Below): Delivery => {
  const { ground, facts, audit, mailing, notice, people, cases, exports } = below;
  const deps = {
    ground,
    audit,
    mailing,
    notice,
    people,
    cases,
    exports: exports.service,
    settings: below.subjectSettings,
    store: new DeliveryStore(ground.database),
    secrets: new DeliverySecrets(ground.keyed),
    log: new DeliveryLog(audit.log, cases.service),
  };
  const service = new DeliveryService(deps);
  facts.hear(exportSettled, ({ exportId }) => service.exportSettled(exportId));
  mailing.outbox.serve('delivery', {
    resolve: (id) => service.resolve(id),
    settled: (id, { state }) => service.mailSettled(id, state),
  });
  return { service, openings: new OpeningService(deps) };
};

/** A visitor's own conversation, mailed to the address on file; the code is shown here, on the other way. */
const mailTranscript = (house: House): VisitorRoute => ({
  method: 'post',
  path: '/visitor/chats/:chatId/transcript',
  handle: async ({ chat, body, count }) => {
    const { visitors, gateway, mailing, exports, delivery } = house;
    const { visitorId, chatId } = await chat();
    const { language } = await body(transcriptRequest);
    // Counts for a chat that is not there as well (R14).
    count('mails');
    await gateway.visitorActions.chat(visitorId, chatId);
    const email = await visitors.store.emailOf(visitorId);
    if (!email) throw new LiveChatError('conflict', 'There is no address on file to mail it to.');
    if (!mailing.quota.take(email, 'copy')) {
      throw new LiveChatError(
        'too_many',
        'Enough mails have gone to this address for now; try again in an hour.'
      );
    }
    const made = await exports.service.transcript(chatId, visitorId, language);
    return { code: await delivery.service.own(made.exportId, email, language) };
  },
});

const visitorRoutes = (house: House): VisitorRoute[] => [
  {
    method: 'post',
    path: '/visitor/deliveries/open',
    handle: async ({ body, count }) => {
      const { token, code } = await body(openDelivery);
      count('changes');
      return house.delivery.openings.open(token, code);
    },
  },
  {
    method: 'post',
    path: '/visitor/deliveries/file',
    handle: async ({ ctx, body }) => {
      const { grant, fileId } = await body(deliveryFile);
      const { file, exportId } = await house.delivery.openings.file(grant, fileId);
      ctx.attachment(file.name);
      ctx.length = file.bytes;
      return createReadStream(path.join(house.ground.folders.exports, exportId, file.path));
    },
  },
  mailTranscript(house),
];

export const delivery = room({
  name: 'delivery',
  contentTypes: { 'export-delivery': types.exportDelivery },
  routes: deliveryRoutes,
  controllers: { deliveries: deliveriesController },
  make,
  stores: ({ ground: { database } }) => [deliveryDataStore(database)],
  visitorRoutes,
  upkeep: ({ delivery: { service } }) => [
    { work: () => service.expireOverdue() },
    { work: () => service.resume() },
  ],
});
