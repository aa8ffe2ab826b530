import type { OwnContentType } from '../platform';
import { only } from './only';
import { OpenHouse } from './open-house';
import type { AnyRoom, Host, HouseOf, Room } from './room';
import type { Controller, PanelRoute } from './edges';

/** Rooms in the order in which they stand on each other, and everything that they declare, collected. */
export class Plan<House extends Host> {
  private constructor(readonly rooms: readonly AnyRoom[]) {}

  static on(): Plan<Host> {
    return new Plan<Host>([]);
  }

  /** Puts a room on top; the compiler refuses one whose needs do not stand below. */
  and<Name extends string, Offer>(
    next: Room<Name, House, Offer>
  ): Plan<House & Record<Name, Offer>> {
    return new Plan([...this.rooms, next as AnyRoom]);
  }

  get contentTypes(): Record<string, OwnContentType> {
    return only(
      this.rooms.flatMap(({ contentTypes = {} }) => Object.entries(contentTypes)),
      'content type'
    );
  }

  get routes(): PanelRoute[] {
    return this.rooms.flatMap(({ routes = [] }) => [...routes]);
  }

  controllers(houseOf: HouseOf<House>): Record<string, Controller> {
    return only(
      this.rooms.flatMap(({ controllers = {} }) =>
        Object.entries(controllers).map(
          ([name, of]) => [name, of(houseOf as HouseOf<never>)] as const
        )
      ),
      'controller'
    );
  }

  /** Makes every room, from the ground up. */
  async open(host: Host): Promise<OpenHouse<House>> {
    const house: Record<string, unknown> = { ...host };
    only(
      this.rooms.map(({ name }) => [name, name]),
      'name'
    );
    for (const { name, make } of this.rooms) house[name] = await make(house as never);
    return new OpenHouse(this.rooms, house as never);
  }
}

/** What a plan makes. */
export type Planned<P> = P extends Plan<infer House> ? House : never;
