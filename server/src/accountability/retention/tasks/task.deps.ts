import type { PurposeVersion } from '../../../../../protocol';
import type { AuditLogService } from '../../audit-log';
import type { HoldGuard } from '../../../rights/holds';
import type { Clock, Database } from '../../../foundation/platform';
import type { FormService } from '../../../transparency/prechat';
import type { Protection } from '../protection';

/** What tasks need of the other parts of the plugin. */
export interface TaskDeps {
  database: Database;
  clock: Clock;
  guard: HoldGuard;
  protection: Protection;
  purposes: () => Promise<PurposeVersion[]>;
  forms: Pick<FormService, 'version' | 'published'>;
  auditLog: Pick<AuditLogService, 'shorten' | 'store'>;
  endChat: (chatId: string) => Promise<unknown>;
  eraseChats: (chatIds: readonly string[], statistics: 'keep' | 'drop') => Promise<void>;
  answersChanged: (chatIds: readonly string[]) => Promise<void>;
  /** Proofs that nobody stands on any more. */
  eraseConsents: (recordIds: readonly string[]) => Promise<void>;
  eraseVisitors: (visitorIds: readonly string[]) => Promise<void>;
  onDefect: (error: unknown) => void;
  eraseCases: (caseIds: readonly string[], action: 'delete' | 'anonymise') => Promise<void>;
}
