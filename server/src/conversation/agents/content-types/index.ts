export { department } from './department';
export { agentProfile } from './agent-profile';
