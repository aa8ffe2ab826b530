import { LiveChatError, type ResidencySettings } from '../../../../protocol';
import type { AuditService } from '../../foundation/audit';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import { loweredOfResidency, type SafeguardService } from '../../foundation/safeguards';
import { assertInside, tidied } from '../../foundation/outgoing';
import type { PrivacySettingsStore } from '../../transparency/masking';
import type { NoticeService } from '../../transparency/notice';

export interface ResidencyDeps {
  settings: ResidencySettingsStore;
  receivers: PrivacySettingsStore;
  audit: AuditService;
  safeguards: SafeguardService;
  notice: NoticeService;
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
    assertInside(settings, (await this.deps.receivers.get()).webhooks);
    const before = await this.deps.settings.get();
    await this.deps.audit.record({
      action: 'settings.residency',
      by,
      data: { allowedBefore: before.allowed, allowed: settings.allowed },
    });
    return this.deps.safeguards.through(loweredOfResidency(before, settings), by, async () => {
      await this.deps.settings.set(settings);
      // Where data lies stands in the notice from the same moment.
      await this.deps.notice.regenerate('where data lies', by);
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
