import type { Core } from '@strapi/strapi';
import type { PersonalDataStore } from '../personal-data';
import type { OwnContentType } from '../platform';
import type { AgentEvent, Controller, PanelRoute, VisitorEvent, VisitorRoute } from './edges';

/** Where the house is built. */
export interface Host {
  strapi: Core.Strapi;
  /** The command line reads beside a server that may be running: the work is the server's. */
  passive: boolean;
}

/** Finds the open house of a Strapi; for edges, which are made before it is. */
export type HouseOf<House> = (strapi: Core.Strapi) => House;

/** Work that is done again and again, by each instance. */
export interface Upkeep {
  /** Milliseconds between two times; absent: whenever upkeep comes around, every few seconds. */
  every?: number;
  work: () => unknown;
}

/** The rooms that a room sees: those that it needs, and itself. */
type Within<Name extends string, Below, Offer> = NoInfer<Below> & Record<Name, NoInfer<Offer>>;

/**
 * A room declares everything it brings to the plugin here, and nobody else repeats any of it: a new room is a new folder
 * and one line in its wing.
 *
 * `Below` names the rooms that it works with, as they are called in the house; the compiler sees to it that they stand
 * below. `Offer` is what rooms above may ask it for.
 */
export interface Room<Name extends string, Below, Offer> {
  readonly name: Name;
  /** Content types by their names: `plugin::live-chat.<name>`. */
  readonly contentTypes?: Readonly<Record<string, OwnContentType>>;
  /** Routes of the panel, each with its permission, and the controllers that answer them, by name. */
  readonly routes?: readonly PanelRoute[];
  readonly controllers?: Readonly<
    Record<string, (houseOf: HouseOf<Within<Name, Below, Offer>>) => Controller>
  >;
  /** Makes what the room offers, once for each Strapi, after the tables are there and the rooms below are made. */
  readonly make: (below: Below) => Offer | Promise<Offer>;
  /** Categories of personal data that the room holds (PRIVACY.md, principle 6). */
  readonly stores?: (house: Within<Name, Below, Offer>) => readonly PersonalDataStore[];
  /** Routes for visitors' browsers. */
  readonly visitorRoutes?: (house: Within<Name, Below, Offer>) => readonly VisitorRoute[];
  /** What sockets may say, by the events' names. */
  readonly visitorEvents?: (
    house: Within<Name, Below, Offer>
  ) => Readonly<Record<string, VisitorEvent>>;
  readonly agentEvents?: (
    house: Within<Name, Below, Offer>
  ) => Readonly<Record<string, AgentEvent>>;
  /** Begins with what waits since the last run; in the order of the rooms, when all are made. Not for the command line. */
  readonly start?: (house: Within<Name, Below, Offer>) => unknown;
  readonly upkeep?: (house: Within<Name, Below, Offer>) => readonly Upkeep[];
  /** Finishes what is under way; from the roof to the ground. */
  readonly stop?: (house: Within<Name, Below, Offer>) => unknown;
}

/** A room, whatever it needs and offers. */
export type AnyRoom = Room<string, never, unknown>;

/** Says what a room is and keeps its types. */
export const room = <Name extends string, Below, Offer>(
  declared: Room<Name, Below, Offer>
): Room<Name, Below, Offer> => declared;
