export { agents, type Agents } from './agents.room';
export { AgentDirectory } from './agents';
export { type Department, type Departments } from './departments';
