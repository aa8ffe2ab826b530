import type { Core } from '@strapi/strapi';
import type { RetentionSettings } from '../../../../protocol';
import { StoredValue } from '../../foundation/platform';
import { DEFAULT_SETTINGS } from './retention.rules';

interface Kept {
  settings: RetentionSettings;
  /** There was data before retention was known: nothing goes until somebody has seen what would. */
  waits: boolean;
  /** When it was first known, or last saved; 0: not yet. */
  since: number;
}

/** Settings of retention, and whether anybody has agreed to them. */
export class RetentionSettingsStore {
  private readonly stored: StoredValue<Kept>;

  constructor(strapi: Core.Strapi) {
    this.stored = new StoredValue<Kept>(strapi, 'retention', {
      settings: DEFAULT_SETTINGS,
      waits: true,
      since: 0,
    });
  }

  get(): Promise<Kept> {
    return this.stored.get();
  }

  async set(kept: Kept): Promise<void> {
    await this.stored.set(kept);
  }
}
