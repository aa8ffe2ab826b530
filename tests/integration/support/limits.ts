import type { Limits } from '../../../protocol';

const plenty = { perMinute: 600_000, burst: 100_000 };

/** No limit in the way, for tests that are about something else. */
export const NO_LIMITS: Partial<Limits> = {
  visitorMessages: plenty,
  agentMessages: plenty,
  socketEvents: plenty,
  packets: plenty,
  addressPackets: plenty,
  typing: plenty,
  newChats: plenty,
  requests: plenty,
  files: plenty,
  panelRequests: plenty,
  handshakes: plenty,
  socketRequests: plenty,
  openChatsPerVisitor: 1_000,
  socketsPerVisitor: 100,
  socketsPerAddress: 10_000,
};
