import { newDelivery } from '../../../../protocol/rights/schemas';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, seesContacts, userOf } from '../../foundation/http';
import { maskedAnswer } from '../../foundation/platform';
import { exportIn, type Exports } from '../export';
import { idOf, meantAddress } from '../people';
import type { DeliveryService } from './delivery.service';

interface Rooms {
  audit: Audit;
  desk: Desk;
  exports: Exports;
  delivery: { service: DeliveryService };
}

/** REST for the delivery of exports. Permissions stand on the routes. */
export const deliveriesController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const deliveries = () => rooms().delivery.service;
    return answering(
      strapi,
      {
        createDelivery: async (ctx) => {
          const exportId = await exportIn(ctx, rooms());
          const delivery = parse(newDelivery, ctx.request.body);
          const { addresses } = await deliveries().list(exportId);
          const to = meantAddress(delivery.to, addresses);
          const made = await deliveries().create({ ...delivery, to, exportId }, userOf(ctx));
          return seesContacts(ctx) ? made : { ...made, delivery: maskedAnswer(made.delivery) };
        },
        listDeliveries: async (ctx) => deliveries().list(await exportIn(ctx, rooms())),
        revokeDelivery: async (ctx) =>
          deliveries().revoke(await exportIn(ctx, rooms()), idOf(ctx, 'deliveryId'), userOf(ctx)),
      },
      {
        log: () => rooms().audit.log,
        of: {
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
