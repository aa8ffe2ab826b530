export { AuditService, type AuditAct } from './audit.service';
export { AuditStore } from './audit.store';
export { type AuditData, type AuditEntry, GENESIS, hashOf } from './chain.rules';
export {
  CHECKPOINT,
  checkpointData,
  checkpointText,
  readCheckpoint,
  type Checkpoint,
} from './checkpoint.rules';
export { AdminNames, type Names } from './admin-names';
export { audit, type Audit } from './audit.room';
export { type Link, type ToldLink, ChainWalk } from './check.rules';
