import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AuditCheck, LedgerStatus } from '../../../protocol';
import type { App } from '../app';
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

export const controlService = (strapi: Core.Strapi, app: App): ControlService => ({
  verifyErased: (token) =>
    findTraces(app.database, token, [
      strapi.dirs.static.public,
      path.resolve(strapi.dirs.app.root, app.config.exports.directory),
      path.resolve(strapi.dirs.app.root, app.config.records.directory),
    ]),
  verifyAudit: () => app.keeping.auditLog.verify(),
  ledger: () => app.people.erasing.replay.status(),
  scrub: () => app.people.erasing.scrubber.everything(),
});
