/** A value that others can watch. */
export class Store<Value extends object> {
  #value: Value;
  readonly #watchers = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(part: Partial<Value>): void {
    this.#value = { ...this.#value, ...part };
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after each change; the answer stops that. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }
}
