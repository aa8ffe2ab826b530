import type { AuditCheck, LedgerStatus } from '../../../protocol';
import type { House } from '../app';
import { findTraces, type FoundTrace } from '../rights/erasure';

/** What administrators do from a command line: `strapi.plugin('live-chat').service('control')`. */
export interface ControlService {
  /**
   * Every place where a text stands: each column of each table, each file of uploads, exports and records, and, on
   * SQLite, the database file byte by byte (R20). Reads everything there is.
   */
  verifyErased(token: string): Promise<FoundTrace[]>;
  /** Whether the audit log is whole (R29). */
  verifyAudit(): Promise<AuditCheck>;
  ledger(): Promise<LedgerStatus>;
  /** Overwrites free space of the database now, however big it is. SQLite: nothing else is answered meanwhile. */
  scrub(): Promise<void>;
}

export const controlService = ({ ground, erasure, auditLog }: House): ControlService => ({
  verifyErased: (token) =>
    findTraces(ground.database, token, [
      ground.strapi.dirs.static.public,
      ground.folders.exports,
      ground.folders.records,
    ]),
  verifyAudit: () => auditLog.verify(),
  ledger: () => erasure.replay.status(),
  scrub: () => erasure.scrubber.everything(),
});
