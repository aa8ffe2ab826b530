import type { Clock } from '../../../widget/src/app/timing';

interface Task {
  at: number;
  run: () => void;
}

/** A clock that stands still until a test moves it. Chance always falls in the middle. */
export class FakeClock implements Clock {
  #now = 0;
  #tasks: Task[] = [];

  now = (): number => this.#now;
  random = (): number => 0.5;

  after = (ms: number, run: () => void): (() => void) => {
    const task = { at: this.#now + ms, run };
    this.#tasks.push(task);
    return () => void (this.#tasks = this.#tasks.filter((it) => it !== task));
  };

  /** Lets `ms` pass: runs what falls due, in order, and lets promises settle in between. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const [next] = this.#tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#tasks = this.#tasks.filter((it) => it !== next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
  }
}

/** Lets promises that are resolved already run on. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
