import type { ServerToAgent } from '../../../../../protocol';

const all: Record<keyof ServerToAgent, true> = {
  'chat:events': true,
  'desk:chat': true,
  'desk:activity': true,
  'desk:agents': true,
  'chat:read': true,
  'chat:viewers': true,
  'chat:redacted': true,
  'chat:gone': true,
  'desk:changed': true,
  'visitor:online': true,
  'chat:reach': true,
  typing: true,
  draining: true,
  revoked: true,
};

/** Every event that a server may send; the compiler says when the protocol has another. */
export const HEARD = Object.keys(all) as (keyof ServerToAgent)[];
