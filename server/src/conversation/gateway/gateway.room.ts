import { reachChanged } from '../replies';
import type { Facts } from '../../foundation/facts';
import { room } from '../../foundation/house';
import { Gateway, type GatewayRooms } from './gateway';
import { deskController } from './http/desk.controller';
import { deskRoutes } from './http/desk.routes';
import { chatRoutes } from './http/visitor.routes';

interface Below extends GatewayRooms {
  facts: Facts;
}

const make = (below: Below) => {
  const gateway = new Gateway(below);
  below.visitors.here.seenBy((chatId) => gateway.isVisitorHere(chatId));
  below.facts.hear(reachChanged, ({ chatId, reach }) => {
    gateway.tellReach(chatId, reach);
  });
  return gateway;
};

export const gateway = room({
  name: 'gateway',
  routes: deskRoutes,
  controllers: { desk: deskController },
  make,
  visitorRoutes: ({ gateway }) => chatRoutes(gateway),
});
