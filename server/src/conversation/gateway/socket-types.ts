import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type {
  AgentToServer,
  ServerToAgent,
  ServerToVisitor,
  VisitorToServer,
} from '../../../../protocol';
import type { AdminIdentity } from '../../foundation/platform';
import type { Caller } from './caller';

export type VisitorData = Caller;

export interface AgentData {
  identity: AdminIdentity;
  /** Counts as being there to answer. */
  present: boolean;
  /** What decides what the desk shows and offers to this agent, as it was told last. */
  rights: string;
}

export type VisitorNamespace = Namespace<
  VisitorToServer,
  ServerToVisitor,
  DefaultEventsMap,
  VisitorData
>;
export type VisitorSocket = Socket<VisitorToServer, ServerToVisitor, DefaultEventsMap, VisitorData>;
export type AgentNamespace = Namespace<AgentToServer, ServerToAgent, DefaultEventsMap, AgentData>;
export type AgentSocket = Socket<AgentToServer, ServerToAgent, DefaultEventsMap, AgentData>;
