// The same emitter, written for browsers that have classes and maps.
export class Emitter {
  #listeners = new Map();

  on(event, listener) {
    this.#listeners.set(event, [...this.listeners(event), listener]);
    return this;
  }

  once(event, listener) {
    const once = (...values) => {
      this.off(event, once);
      listener.apply(this, values);
    };
    once.fn = listener;
    return this.on(event, once);
  }

  off(event, listener) {
    if (event === undefined) this.#listeners.clear();
    else {
      const left = listener ? this.listeners(event).filter((it) => it !== listener && it.fn !== listener) : [];
      this.#listeners.set(event, left);
    }
    return this;
  }

  removeListener(event, listener) {
    return this.off(event, listener);
  }

  removeAllListeners(event) {
    return this.off(event);
  }

  emit(event, ...values) {
    for (const listener of this.listeners(event)) listener.apply(this, values);
    return this;
  }

  // Subclasses override `emit` for what goes to the server; this one stays inside.
  emitReserved(event, ...values) {
    return Emitter.prototype.emit.call(this, event, ...values);
  }

  listeners(event) {
    return this.#listeners.get(event) ?? [];
  }

  hasListeners(event) {
    return this.listeners(event).length > 0;
  }
}
