import type { AgentDirectory } from '../../conversation/agents';

/** What agents are called who have no name of their own; nobody is meant by it. */
const EVERYBODY = 'Agent';

/** Names that may have to be hidden behind the agents' role. */
export const namesOfAgents = (agents: Pick<AgentDirectory, 'names'>): readonly string[] =>
  [...agents.names()].filter((name) => name !== EVERYBODY);
