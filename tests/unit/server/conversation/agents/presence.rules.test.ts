import { whereabouts } from '../../../../../server/src/conversation/agents/presence.rules';

const NOW = 1_800_000_000_000;
const seen = (ago: number, availability: 'online' | 'away' = 'online') => ({
  availability,
  lastSeenAt: NOW - ago,
});

describe('where an agent is', () => {
  it.each<[who: string, agent: Parameters<typeof whereabouts>[0], is: string]>([
    ['seen just now', seen(0), 'online'],
    ['seen at the last refresh but one', seen(30_000), 'online'],
    ['who has switched to away', seen(0, 'away'), 'away'],
    ['who was not refreshed any more', seen(40_000), 'offline'],
    ['who has left', { availability: 'online', lastSeenAt: undefined }, 'offline'],
    ['who has left while away', { availability: 'away' }, 'offline'],
    ['whom nobody knows', undefined, 'offline'],
    // Instances' clocks differ a little: somebody from the near future is there.
    ['of a clock that is ahead', seen(-5_000), 'online'],
  ])('one %s', (_who, agent, is) => {
    expect(whereabouts(agent, NOW)).toBe(is);
  });

  it('a dead server’s agents are gone within a minute, the pause between two looks included', () => {
    const LOOK_EVERY = 15_000;
    expect(whereabouts(seen(60_000 - LOOK_EVERY), NOW)).toBe('offline');
  });
});
