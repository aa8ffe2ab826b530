/** Time and chance, handed in, so that tests decide both. */
export interface Clock {
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  uuid: () => string;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after: (ms: number, task: () => void) => () => void;
}

/** A UUID; `randomUUID` exists on secure pages only, and panels are opened over plain HTTP in local networks. */
const uuid = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  uuid,
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
