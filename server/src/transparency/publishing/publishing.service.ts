import type { Core } from '@strapi/strapi';
import {
  LiveChatError,
  type NoticeDefinition,
  type PrivacySettings,
  type PrivacySettingsChange,
  type PurposeDefinition,
  type PurposeVersion,
} from '../../../../protocol';
import { isUniqueViolation } from '../../foundation/platform';
import type { ConsentService } from '../consent';
import type { NoticeService } from '../notice';
import type { PrivacySettingsStore } from '../masking';
import type { PurposeService } from '../purposes';
import type { FormService } from '../prechat';

export interface PublishingDeps {
  strapi: Core.Strapi;
  forms: FormService;
  purposes: PurposeService;
  notices: NoticeService;
  consents: ConsentService;
  settings: PrivacySettingsStore;
  onDefect: (error: unknown) => void;
}

/**
 * Publishes forms, purposes and notices so that they never contradict each other (R3): a change of one brings the
 * others up to date in the same transaction.
 */
export class PublishingService {
  constructor(private readonly deps: PublishingDeps) {}

  /** Publishes a form's draft. @returns its version */
  async form(key: string, base: number, by: string | undefined): Promise<number> {
    return this.together(async () => {
      const version = await this.deps.forms.publishDraft(key, { base, by });
      await this.deps.notices.regenerate(`form "${key}"`, by);
      return version;
    });
  }

  async retireForm(key: string, by: string | undefined): Promise<void> {
    await this.together(async () => {
      await this.deps.forms.retire(key);
      await this.deps.notices.regenerate(`form "${key}" is no longer used`, by);
    });
  }

  async purpose(
    key: string,
    definition: PurposeDefinition,
    change: { material: boolean; base: number; by?: string | undefined }
  ): Promise<PurposeVersion> {
    const version = await this.together(async () => {
      const published = await this.deps.purposes.publish(key, definition, change);
      await this.deps.forms.repin(published, change.by);
      // Where nobody is asked for consent, a material change is one of the notice alone.
      const ofNotice = change.material && definition.lawfulBasis !== 'consent';
      await this.deps.notices.regenerate(`purpose "${key}"`, change.by, ofNotice);
      return published;
    });
    this.endOverdue();
    return version;
  }

  async notice(publication: {
    base: number;
    material: boolean;
    note?: string | undefined;
    effectiveFrom?: number | undefined;
    checked?: boolean | undefined;
    by?: string | undefined;
  }): Promise<void> {
    await this.together(() => this.deps.notices.publish(publication));
    this.endOverdue();
  }

  /** Publishes a notice that was written elsewhere. @returns its version */
  async writtenNotice(
    definition: NoticeDefinition,
    publication: { material: boolean; note?: string; effectiveFrom?: number }
  ): Promise<number> {
    const version = await this.together(() =>
      this.deps.notices.publishDefinition(definition, publication)
    );
    this.endOverdue();
    return version;
  }

  /** Saves masking and receivers; who receives data stands in the notice from the same moment. */
  async settings(change: PrivacySettingsChange, by: string | undefined): Promise<PrivacySettings> {
    try {
      return await this.together(async () => {
        const settings = await this.deps.settings.set(change);
        await this.deps.notices.regenerate('receivers', by);
        return settings;
      });
    } catch (error) {
      // What is at hand in memory was the change's, and the database has taken that back.
      await this.deps.settings.get();
      throw error;
    }
  }

  private async together<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.deps.strapi.db.transaction(() => work());
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new LiveChatError(
        'conflict',
        'A colleague has published at the same moment; load it again.'
      );
    }
  }

  /** What a material change overtakes may be many: it is worked off after the answer. */
  private endOverdue(): void {
    this.deps.consents.endOverdue().catch(this.deps.onDefect);
  }
}
