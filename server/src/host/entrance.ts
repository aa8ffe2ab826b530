import type { Context, Next } from 'koa';
import type { House } from '../app';
import type { OpenHouse } from '../foundation/house';
import { panelDoor } from '../foundation/http';

/** Where requests come in, outside of Strapi's own middlewares: visitors at their routes, all others at the panel's door. */
export class Entrance {
  private readonly visitors;
  private readonly door;

  constructor({ parts, visitorRoutes }: OpenHouse<House>) {
    const { ground, http, gateway } = parts;
    this.visitors = gateway.web.router(visitorRoutes).routes();
    this.door = panelDoor({ ...ground, guard: http.guard });
  }

  handle(ctx: Context, next: Next): Promise<unknown> {
    return this.visitors(ctx as never, () => this.door(ctx, next)) as Promise<unknown>;
  }
}
