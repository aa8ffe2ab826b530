import type { Context } from 'koa';
import type { SafeguardsAnswer } from '../../../../protocol';
import { safeguardsSeen } from '../../../../protocol/foundation/schemas';
import type { Audit } from '../audit';
import type { Controller, HouseOf } from '../house';
import { answering, may, parse, userOf } from '../http';
import type { SafeguardService } from './safeguard.service';

/** REST for what colleagues have switched off or lowered. Permissions stand on the routes; which one sees what is asked here. */
export const safeguardsController =
  (houseOf: HouseOf<{ safeguards: SafeguardService; audit: Audit }>): Controller =>
  ({ strapi }) => {
    const service = () => houseOf(strapi).safeguards;
    const answer = async (ctx: Context): Promise<SafeguardsAnswer> => ({
      notices: await service().notices({
        userId: userOf(ctx),
        sees: (right) => may(ctx, 'securityRead') || may(ctx, right),
      }),
    });
    return answering(
      strapi,
      {
        listSafeguards: answer,
        seeSafeguards: async (ctx) => {
          const { position } = parse(safeguardsSeen, ctx.request.body);
          await service().markSeen(userOf(ctx), position);
          return answer(ctx);
        },
      },
      {
        log: () => houseOf(strapi).audit.log,
        of: {
          listSafeguards: { none: 'lines of the audit log about settings' },
          seeSafeguards: (ctx) => ({
            action: 'safeguard.seen',
            data: { position: parse(safeguardsSeen, ctx.request.body).position },
          }),
        },
      }
    );
  };
