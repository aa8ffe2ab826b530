import { deliveryQuery, recordIdParam } from '../../../../protocol/transparency/schemas';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, hiddenFrom, parse } from '../../foundation/http';
import type { WebhookService } from './webhook.service';

interface Rooms {
  audit: Audit;
  desk: Desk;
  receivers: { webhooks: WebhookService };
}

/** REST for what receivers were sent. Permissions stand on the routes. */
export const receiversController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      {
        listDeliveries: async (ctx) => ({
          deliveries: await rooms().receivers.webhooks.list({
            ...parse(deliveryQuery, ctx.query),
            hidden: hiddenFrom(ctx, rooms().desk.hidden).subjects,
          }),
        }),
        retryDelivery: async (ctx) => {
          await rooms().receivers.webhooks.retry(parse(recordIdParam, ctx.params.id));
          return {};
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          listDeliveries: { none: 'ids and states of deliveries' },
          retryDelivery: (ctx) => ({ action: 'webhook.retry', target: String(ctx.params.id) }),
        },
      }
    );
  };
