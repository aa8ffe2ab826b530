import type { AgentPresence, Availability } from '../../../../../protocol';
import type { AgentDirectory } from '../../agents';

/** How often those who are there are refreshed, and those on other instances looked up, in milliseconds. */
const REFRESH = 15_000;
/** A page change or a short break is no departure. */
const GRACE = 5_000;

export interface PresenceListener {
  agents: (agents: AgentPresence[]) => void;
  available: (available: boolean) => void;
  /** These agents have come or gone. */
  moved: (agentIds: readonly string[]) => void;
}

/** Which agents are there. Kept in the database, so that every instance and every restart knows. */
export class Presence {
  private readonly sockets = new Map<string, number>();
  private readonly leaving = new Map<string, NodeJS.Timeout>();
  private timer: NodeJS.Timeout | undefined;
  private told = '';
  private here = new Set<string>();
  private toldAvailable: boolean | undefined;

  constructor(
    private readonly agents: AgentDirectory,
    private readonly listener: PresenceListener,
    private readonly onDefect: (error: unknown) => void
  ) {}

  start(): void {
    this.timer = setInterval(() => this.guard(this.refresh()), REFRESH);
  }

  async arrive(userId: string): Promise<void> {
    this.sockets.set(userId, (this.sockets.get(userId) ?? 0) + 1);
    clearTimeout(this.leaving.get(userId));
    this.leaving.delete(userId);
    await this.agents.seen([userId]);
    this.tell();
  }

  leave(userId: string): void {
    const left = (this.sockets.get(userId) ?? 1) - 1;
    if (left > 0) {
      this.sockets.set(userId, left);
      return;
    }
    this.sockets.delete(userId);
    this.leaving.set(
      userId,
      setTimeout(() => this.guard(this.depart(userId)), GRACE)
    );
  }

  async setAvailability(userId: string, availability: Availability): Promise<void> {
    await this.agents.setAvailability(userId, availability);
    this.tell();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    for (const timer of this.leaving.values()) clearTimeout(timer);
    const here = [...this.sockets.keys(), ...this.leaving.keys()];
    this.leaving.clear();
    this.sockets.clear();
    await this.agents.seen(here, true);
  }

  private async depart(userId: string): Promise<void> {
    this.leaving.delete(userId);
    await this.agents.seen([userId], true);
    this.tell();
  }

  private async refresh(): Promise<void> {
    await this.agents.seen([...this.sockets.keys()]);
    await this.agents.refresh();
    this.tell();
  }

  private tell(): void {
    const agents = this.agents.present();
    const text = JSON.stringify(agents);
    if (text !== this.told) {
      this.told = text;
      this.listener.agents(agents);
      this.tellMoved(agents);
    }
    const available = this.agents.available();
    if (available !== this.toldAvailable) {
      this.toldAvailable = available;
      this.listener.available(available);
    }
  }

  private tellMoved(agents: readonly AgentPresence[]): void {
    const here = new Set(agents.map(({ id }) => id));
    const moved = [
      ...[...here].filter((id) => !this.here.has(id)),
      ...[...this.here].filter((id) => !here.has(id)),
    ];
    this.here = here;
    if (moved.length > 0) this.listener.moved(moved);
  }

  private guard(work: Promise<void>): void {
    work.catch(this.onDefect);
  }
}
