import { repeat, type Repetition } from './repeat';
import type { PersonalDataStore } from '../personal-data';
import type { AgentEvent, VisitorEvent, VisitorRoute } from './edges';
import { only } from './only';
import type { AnyRoom, Upkeep } from './room';

/** How often upkeep comes around, in milliseconds. */
const UPKEEP_EVERY = 5_000;

/** Everything the running plugin is made of: the rooms of a plan, made for one Strapi. */
export class OpenHouse<House> {
  private repetitions: Repetition[] = [];

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
    return only(
      this.rooms.flatMap(({ visitorEvents }) =>
        Object.entries(visitorEvents?.(this.parts as never) ?? {})
      ),
      'event of visitors'
    );
  }

  get agentEvents(): Record<string, AgentEvent> {
    return only(
      this.rooms.flatMap(({ agentEvents }) =>
        Object.entries(agentEvents?.(this.parts as never) ?? {})
      ),
      'event of agents'
    );
  }

  /** @param step takes a step of the start, again while the database is away */
  async start(step: (work: () => Promise<unknown>) => Promise<unknown>): Promise<void> {
    for (const { start } of this.rooms) {
      if (start) await step(() => Promise.resolve(start(this.parts as never)));
    }
  }

  /**
   * Looks after everything now and then. No room waits for another: a mail server or a receiver that is slow must not keep
   * holds from being read. What fails keeps nothing else of its room from its turn.
   */
  keepUp(now: () => number, onDefect: (error: unknown) => void): void {
    this.repetitions = this.rooms.flatMap(({ upkeep }) => {
      const works = upkeep?.(this.parts as never) ?? [];
      return works.length === 0 ? [] : [this.inTurn(works, now, onDefect)];
    });
  }

  private inTurn(
    works: readonly Upkeep[],
    now: () => number,
    onDefect: (error: unknown) => void
  ): Repetition {
    const doneAt = new Map<Upkeep, number>();
    const take = async (one: Upkeep): Promise<void> => {
      if (now() - (doneAt.get(one) ?? -Infinity) < (one.every ?? 0)) return;
      doneAt.set(one, now());
      await one.work();
    };
    return repeat(
      UPKEEP_EVERY,
      async () => {
        for (const one of works) await take(one).catch(onDefect);
      },
      onDefect
    );
  }

  /** Finishes what is under way, from the roof to the ground; nothing of the plugin runs afterwards. */
  async stop(): Promise<void> {
    for (const repetition of this.repetitions) repetition.stop();
    for (const { stop } of [...this.rooms].reverse()) await stop?.(this.parts as never);
  }
}
