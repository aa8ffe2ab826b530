/** Something that has happened, by which a lower room tells those above it; `T` is what is told. */
export interface Fact<T> {
  readonly name: string;
  /** Only for the compiler: what is told. */
  readonly told?: T;
}

/** Declares a fact. It stands in the room that tells it, so that whoever hears it can be found by its name. */
export const fact = <T>(name: string): Fact<T> => ({ name });

type Listener = (told: never) => unknown;

/**
 * What has happened, told after it was committed and heard by whoever cares. What must happen in the same transaction is
 * no fact, but a hook that the lower room offers.
 */
export class Facts {
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(private readonly onDefect: (where: string, error: unknown) => void) {}

  /** @returns takes the listener away again */
  hear<T>(what: Fact<T>, listener: (told: T) => unknown): () => void {
    const all = this.listeners.get(what.name) ?? new Set<Listener>();
    this.listeners.set(what.name, all.add(listener));
    return () => all.delete(listener);
  }

  /** Resolves when everybody has done what they do about it; what fails is a defect of theirs and keeps nobody else. */
  async tell<T>(what: Fact<T>, told: T): Promise<void> {
    for (const listener of this.listeners.get(what.name) ?? []) {
      try {
        await (listener as (told: T) => unknown)(told);
      } catch (error) {
        this.onDefect(`hearing of ${what.name}`, error);
      }
    }
  }
}
