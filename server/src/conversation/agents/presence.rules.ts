import type { Availability } from '../../../../protocol';

/** `offline`: has no window of the desk open, on any instance. */
export type Whereabouts = Availability | 'offline';

/**
 * An agent who was not refreshed for this long is not there any more, whatever their switch says. Together with the
 * pause between two looks at the others (15 s) it stays below a minute, also when a server with all its sockets died.
 */
const STALE_AFTER = 40_000;

/** Where an agent is at a moment. */
export const whereabouts = (
  agent: { availability: Availability; lastSeenAt?: number | undefined } | undefined,
  now: number
): Whereabouts => {
  if (!agent || (agent.lastSeenAt ?? -Infinity) <= now - STALE_AFTER) return 'offline';
  return agent.availability;
};
