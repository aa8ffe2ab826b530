// Reconnecting is the business of `app/connection`; socket.io's own is switched off.
export class Backoff {
  attempts = 0;
  duration() {
    return 0;
  }
  reset() {}
  setMin() {}
  setMax() {}
  setJitter() {}
}
