import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { SafeguardsAnswer } from '../../../../protocol';
import { safeguardsSeen } from '../../../../protocol/accountability/schemas';
import type { Keeping } from '../../keeping';
import type { People } from '../../rights';
import { may, userOf } from '../http';
import { answering, parse } from '../http';

/** What the controller needs of the running plugin. */
export interface SafeguardsControllerDeps {
  keeping: Pick<Keeping, 'safeguards'>;
  people: Pick<People, 'audit'>;
}

/** REST for what colleagues have switched off or lowered. Permissions stand on the routes; which one sees what is asked here. */
export const safeguardsController =
  (appOf: (strapi: Core.Strapi) => SafeguardsControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const service = () => appOf(strapi).keeping.safeguards;
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
        log: () => appOf(strapi).people.audit,
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
