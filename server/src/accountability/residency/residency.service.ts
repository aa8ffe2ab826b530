import { LiveChatError, type ResidencySettings } from '../../../../protocol';
import type { AuditService } from '../../foundation/audit';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import { loweredOfResidency, type SafeguardService } from '../../foundation/safeguards';
import { assertInside, tidied, type Receiver } from '../../foundation/outgoing';

export interface ResidencyDeps {
  settings: ResidencySettingsStore;
  receivers: () => Promise<readonly Receiver[]>;
  audit: Pick<AuditService, 'record'>;
  safeguards: Pick<SafeguardService, 'through'>;
  /** Where data lies stands in the notice from the same moment. */
  changed: (by: string) => Promise<void>;
}

/** Regions that personal data may go to (R31). */
export class ResidencyService {
  constructor(private readonly deps: ResidencyDeps) {}

  get(): Promise<ResidencySettings> {
    return this.deps.settings.get();
  }

  /** @throws LiveChatError `invalid_request` that names what would lie outside */
  async set(wanted: ResidencySettings, by: string): Promise<ResidencySettings> {
    const settings = tidied(wanted);
    assertInside(settings, await this.deps.receivers());
    const before = await this.deps.settings.get();
    await this.deps.audit.record({
      action: 'settings.residency',
      by,
      data: { allowedBefore: before.allowed, allowed: settings.allowed },
    });
    return this.deps.safeguards.through(loweredOfResidency(before, settings), by, async () => {
      await this.deps.settings.set(settings);
      await this.deps.changed(by);
      return settings;
    });
  }

  /** Whether mail may leave. Reads what was last read, for the way of a mail must not wait. */
  mailAllowed(): boolean {
    return this.deps.settings.mailAllowed();
  }

  /** @throws LiveChatError `forbidden` while the region of the mail server is not allowed */
  assertMayMail(): void {
    if (this.mailAllowed()) return;
    throw new LiveChatError(
      'forbidden',
      'Mail goes to a region that personal data may not go to (Privacy → Residency).'
    );
  }

  /** What other instances have saved is known here by then. */
  async upkeep(): Promise<void> {
    await this.deps.settings.get();
  }
}
