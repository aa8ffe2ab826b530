import type { Core } from '@strapi/strapi';
import type { AgentPresence, Availability } from '../../../../protocol';
import { isUniqueViolation, toMillisOrUndefined, type Clock } from '../../foundation/platform';
import { whereabouts } from './presence.rules';

const PROFILE = 'plugin::live-chat.agent-profile';

export interface AgentProfile {
  userId: string;
  displayName: string;
  availability: Availability;
  /** Departments whose chats the agent sees besides those of none; null: all. */
  departmentIds: string[] | null;
  lastSeenAt?: number | undefined;
}

interface ProfileRow extends Omit<AgentProfile, 'lastSeenAt'> {
  lastSeenAt: unknown;
}

const toProfile = (row: ProfileRow): AgentProfile => ({
  userId: row.userId,
  displayName: row.displayName,
  availability: row.availability,
  departmentIds: row.departmentIds,
  lastSeenAt: toMillisOrUndefined(row.lastSeenAt),
});

/** Agents as the desk and visitors know them. All profiles are held in memory: a team is small. */
export class AgentDirectory {
  private profiles = new Map<string, AgentProfile>();
  /** For each reading of all profiles that is under way: who has come, gone or switched since it began. */
  private readonly readings = new Set<Set<string>>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: Clock
  ) {}

  async refresh(): Promise<void> {
    const changed = new Set<string>();
    this.readings.add(changed);
    try {
      const rows: ProfileRow[] = await this.strapi.db.query(PROFILE).findMany({});
      // What was read may be older than what has happened since: it must not make somebody who has come look away.
      this.profiles = new Map(
        rows.map((row) => {
          const known = changed.has(row.userId) ? this.profiles.get(row.userId) : undefined;
          return [row.userId, known ?? toProfile(row)];
        })
      );
    } finally {
      this.readings.delete(changed);
    }
  }

  /** Name that visitors see. */
  nameOf = (userId: string): string => this.profiles.get(userId)?.displayName ?? 'Agent';

  /** Names of all agents as visitors see them. */
  names(): string[] {
    return [...this.profiles.values()].map(({ displayName }) => displayName);
  }

  /** All agents, by name. */
  list(): { id: string; name: string }[] {
    return [...this.profiles.values()]
      .map(({ userId, displayName }) => ({ id: userId, name: displayName }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  find(userId: string): AgentProfile | undefined {
    return this.profiles.get(userId);
  }

  /** Departments that somebody sees; `null`: all of them, as for every new profile. */
  departmentsOf(userId: string): string[] | null {
    return this.profiles.get(userId)?.departmentIds ?? null;
  }

  /**
   * Departments that somebody sees at the desk; `null`: all. Without a profile nothing but chats of no department can be
   * seen: the careful side.
   */
  departmentsAtDesk(userId: string): string[] | null {
    const profile = this.profiles.get(userId);
    return profile ? profile.departmentIds : [];
  }

  /** The agent's profile, made at their first visit of the desk; visitors see the first name unless it is changed. */
  async ensure(userId: string, firstname: string): Promise<AgentProfile> {
    if (!this.profiles.has(userId)) {
      try {
        await this.strapi.db.query(PROFILE).create({
          data: { userId, displayName: firstname, availability: 'online', departmentIds: null },
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
      await this.refresh();
    }
    const profile = this.profiles.get(userId);
    if (!profile) throw new Error('an agent profile vanished while it was made');
    return profile;
  }

  async setAvailability(userId: string, availability: Availability): Promise<void> {
    await this.strapi.db.query(PROFILE).update({ where: { userId }, data: { availability } });
    const profile = this.profiles.get(userId);
    if (profile) profile.availability = availability;
    this.noteChange(userId);
  }

  /** Notes that these agents are there now, or (with `gone`) that they have left. */
  async seen(userIds: readonly string[], gone = false): Promise<void> {
    if (userIds.length === 0) return;
    const lastSeenAt = gone ? null : new Date(this.clock.now());
    await this.strapi.db
      .query(PROFILE)
      .updateMany({ where: { userId: { $in: userIds } }, data: { lastSeenAt } });
    for (const userId of userIds) {
      const profile = this.profiles.get(userId);
      if (profile) profile.lastSeenAt = lastSeenAt?.getTime();
      this.noteChange(userId);
    }
  }

  private noteChange(userId: string): void {
    for (const changed of this.readings) changed.add(userId);
  }

  /** Whether an agent is at the desk, on any instance; who has only switched to "away" is. */
  isHere = (userId: string): boolean =>
    whereabouts(this.profiles.get(userId), this.clock.now()) !== 'offline';

  /** Agents who are there, on any instance. */
  present(): AgentPresence[] {
    return [...this.profiles.values()]
      .filter((profile) => this.isHere(profile.userId))
      .map((profile) => ({
        id: profile.userId,
        name: profile.displayName,
        availability: profile.availability,
      }));
  }

  /** Whether somebody is there to answer. */
  available(): boolean {
    return this.present().some((agent) => agent.availability === 'online');
  }
}
