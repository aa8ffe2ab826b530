import type { Context } from 'koa';
import { holdLift, holdReview, holdsQuery, newHold } from '../../../../protocol/rights/schemas';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { Cases } from '../cases';
import { assertCaseShown, idOf, meantAddress } from '../people';
import type { HoldService } from './hold.service';

interface Rooms {
  audit: Audit;
  desk: Desk;
  cases: Cases;
  holds: { service: HoldService };
}

/** REST for holds. Permissions stand on the routes. */
export const holdsController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const holds = () => rooms().holds.service;
    const audit = (ctx: Context, action: string, target: string) =>
      rooms().audit.log.record({ action, by: userOf(ctx), target });
    return answering(
      strapi,
      {
        listHolds: async (ctx) => {
          const { state } = parse(holdsQuery, ctx.query);
          const found = await holds().list(state);
          await audit(ctx, 'hold.list', '');
          return { holds: found };
        },
        placeHold: async (ctx) => {
          const request = parse(newHold, ctx.request.body);
          await assertCaseShown(ctx, rooms(), request.caseId);
          return holds().place(request, userOf(ctx));
        },
        reviewHold: (ctx) => {
          const { reviewAt } = parse(holdReview, ctx.request.body);
          return holds().review(idOf(ctx, 'holdId'), reviewAt, userOf(ctx));
        },
        liftHold: async (ctx) => {
          const holdId = idOf(ctx, 'holdId');
          const lift = parse(holdLift, ctx.request.body);
          const { addresses } = await holds().read(holdId);
          const tell =
            lift.tell.by === 'mail'
              ? { ...lift.tell, to: meantAddress(lift.tell.to, addresses) }
              : lift.tell;
          return holds().lift(holdId, { ...lift, tell }, userOf(ctx));
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          listHolds: 'itself',
          placeHold: 'itself',
          reviewHold: 'itself',
          liftHold: 'itself',
        },
      }
    );
  };
