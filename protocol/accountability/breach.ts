import type { StoreCount } from '../foundation/personal-data';

/** Art 33(1): hours in which the authority is told. */
export const BREACH_HOURS = 72;

export type BreachRisk = 'unlikely' | 'risk' | 'high';

/** What people write about a breach (Art 33(3), (5)). Times are milliseconds since 1970 UTC. */
export interface BreachDefinition {
  title: string;
  /** When somebody here became aware: the clock starts. */
  awareAt: number;
  /** Chats, records and persons of this time are affected. */
  from: number;
  to: number;
  /** Categories that are affected. */
  stores: string[];
  what: string;
  consequences: string;
  measures: string;
  /** Art 33(1), 34(1): decides who has to be told. */
  risk: BreachRisk;
  authorityToldAt?: number;
  /** Why later than after 72 hours, or not at all. */
  authorityReason?: string;
  personsToldAt?: number;
  /** Why persons are not told (Art 34(3)). */
  personsReason?: string;
  closed: boolean;
}

export interface BreachInfo extends BreachDefinition {
  breachId: string;
  reference: string;
  /** End of the 72 hours. */
  dueAt: number;
  createdAt: number;
  by: { id: string; name: string };
  savedAt: number;
}

/** Who is affected, by category and time. */
export interface AffectedAnswer {
  counts: StoreCount[];
  persons: number;
  /** The first of them, at most 200; all of them in the file. */
  sample: { subjectId: string; name?: string; email?: string; records: number }[];
}

export interface BreachesAnswer {
  breaches: BreachInfo[];
  now: number;
}
