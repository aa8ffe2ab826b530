export { agentDataStore } from './agent.personal';
export { AgentDirectory, type AgentProfile } from './agents';
export { listDepartments, type Department } from './departments';
export { DeskStore, type DeskReader } from './desk.store';
export { HandBackService } from './hand-back.service';
export { maySee, scopeOf } from './visibility.rules';
export * as deskContentTypes from './content-types';
