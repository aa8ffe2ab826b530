import type { Core } from '@strapi/strapi';
import { mayGoTo, type ResidencySettings } from '../../../../protocol';
import { StoredValue } from '../platform';

const NOWHERE = { region: '', operator: '' };
const DEFAULTS: ResidencySettings = {
  allowed: [],
  database: NOWHERE,
  files: NOWHERE,
  mail: NOWHERE,
};

/** Where data lies and may go to, as declared (R31). Without anything allowed nothing is limited. */
export class ResidencySettingsStore {
  private readonly stored: StoredValue<ResidencySettings>;

  /** As last read: for code that must not wait. */
  latest: ResidencySettings = DEFAULTS;

  constructor(strapi: Core.Strapi) {
    this.stored = new StoredValue(strapi, 'residency', DEFAULTS);
  }

  async get(): Promise<ResidencySettings> {
    this.latest = await this.stored.get();
    return this.latest;
  }

  async set(settings: ResidencySettings): Promise<void> {
    await this.stored.set(settings);
    this.latest = settings;
  }

  /** Whether mail may leave: its region is allowed, or nothing is limited. */
  mailAllowed(): boolean {
    return mayGoTo(this.latest.mail.region, this.latest.allowed);
  }
}
