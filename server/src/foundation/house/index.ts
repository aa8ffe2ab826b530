/** How a room declares itself, how rooms are put together, and how a lower one tells a higher one what has happened. */
export type {
  AgentEvent,
  AtDesk,
  Controller,
  VisitorEvent,
  VisitorRequest,
  VisitorRoute,
} from './edges';
export { agentEvent, visitorEvent } from './edges';
export type { FromJson } from './from-json';
export { Plan, type Planned } from './plan';
export type { OpenHouse } from './open-house';
export { room, type Host, type HouseOf } from './room';
export { repeat, type Repetition } from './repeat';
