import { repeat, type Repetition } from './repeat';
import type { PersonalDataStore } from '../personal-data';
import type { AgentEvent, VisitorEvent, VisitorRoute } from './edges';
import type { AnyRoom, Upkeep } from './room';

/** How often upkeep comes around, in milliseconds. */
const UPKEEP_EVERY = 5_000;

/** Everything the running plugin is made of: the rooms of a plan, made for one Strapi. */
export class OpenHouse<House> {
  private upkeep: Repetition | undefined;

  constructor(
    private readonly rooms: readonly AnyRoom[],
    /** What the rooms offer, by their names. */
    readonly parts: House
  ) {}

  get stores(): PersonalDataStore[] {
    return this.rooms.flatMap(({ stores }) => [...(stores?.(this.parts as never) ?? [])]);
  }

  get visitorRoutes(): VisitorRoute[] {
    return this.rooms.flatMap(({ visitorRoutes }) => [
      ...(visitorRoutes?.(this.parts as never) ?? []),
    ]);
  }

  get visitorEvents(): Record<string, VisitorEvent> {
    return Object.assign(
      {},
      ...this.rooms.map(({ visitorEvents }) => visitorEvents?.(this.parts as never))
    ) as Record<string, VisitorEvent>;
  }

  get agentEvents(): Record<string, AgentEvent> {
    return Object.assign(
      {},
      ...this.rooms.map(({ agentEvents }) => agentEvents?.(this.parts as never))
    ) as Record<string, AgentEvent>;
  }

  /** @param step takes a step of the start, again while the database is away */
  async start(step: (work: () => Promise<unknown>) => Promise<unknown>): Promise<void> {
    for (const { start } of this.rooms) {
      if (start) await step(() => Promise.resolve(start(this.parts as never)));
    }
  }

  /** Looks after everything now and then; what fails keeps nothing else from its turn. */
  keepUp(now: () => number, onDefect: (error: unknown) => void): void {
    const all = this.rooms.flatMap(({ upkeep }) =>
      (upkeep?.(this.parts as never) ?? []).map((work) => ({ work, doneAt: -Infinity }))
    );
    const take = async (one: { work: Upkeep; doneAt: number }): Promise<void> => {
      if (now() - one.doneAt < (one.work.every ?? 0)) return;
      one.doneAt = now();
      await one.work.work();
    };
    this.upkeep = repeat(
      UPKEEP_EVERY,
      async () => {
        for (const one of all) await take(one).catch(onDefect);
      },
      onDefect
    );
  }

  /** Finishes what is under way, from the roof to the ground; nothing of the plugin runs afterwards. */
  async stop(): Promise<void> {
    this.upkeep?.stop();
    for (const { stop } of [...this.rooms].reverse()) await stop?.(this.parts as never);
  }
}
