import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  DEFAULT_MASKING,
  LiveChatError,
  type PrivacySettings,
  type PrivacySettingsChange,
} from '../../../../protocol';
import { newId, StoredValue } from '../../foundation/platform';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import { assertInside, assertPublicPlaces } from '../../foundation/outgoing';

const EMPTY: PrivacySettings = { masking: DEFAULT_MASKING, webhooks: [] };

/** Masking and receivers, as set in the panel. Secrets are kept apart and leave once, when they are made. */
export class PrivacySettingsStore {
  private readonly settings: StoredValue<PrivacySettings>;
  private readonly secrets: StoredValue<Record<string, string>>;

  /** @param privateHosts hosts in private networks that receivers may have */
  constructor(
    strapi: Core.Strapi,
    /** Where receivers may be (R31). */
    private readonly residency: ResidencySettingsStore,
    private readonly privateHosts: readonly string[]
  ) {
    this.settings = new StoredValue(strapi, 'privacy', EMPTY);
    this.secrets = new StoredValue<Record<string, string>>(strapi, 'webhook-secrets', {});
  }

  /**
   * The settings as they were last read: for code inside a transaction, which must not ask for a second connection
   * (SQLite has one).
   */
  latest: PrivacySettings = EMPTY;

  async get(): Promise<PrivacySettings> {
    this.latest = await this.settings.get();
    return this.latest;
  }

  /** @throws LiveChatError `conflict` | `invalid_request` for a receiver outside the allowed regions, or in a private network */
  async set(change: PrivacySettingsChange): Promise<PrivacySettings> {
    assertInside(await this.residency.get(), change.webhooks);
    const before = (await this.get()).webhooks;
    const known = new Set(before.map(({ id }) => id));
    const addresses = new Set(before.map(({ url }) => url));
    await assertPublicPlaces(
      change.webhooks.map(({ url }) => url).filter((url) => !addresses.has(url)),
      this.privateHosts
    );
    const webhooks = change.webhooks.map((endpoint) => {
      if (endpoint.id !== undefined && !known.has(endpoint.id)) {
        throw new LiveChatError(
          'conflict',
          'A receiver was removed meanwhile; load the list again.'
        );
      }
      return { ...endpoint, id: endpoint.id ?? newId() };
    });
    const secrets = await this.secrets.get();
    await this.secrets.set(
      Object.fromEntries(
        webhooks.map(({ id }) => [id, secrets[id] ?? randomBytes(32).toString('base64url')])
      )
    );
    const settings = { masking: change.masking, webhooks };
    await this.settings.set(settings);
    this.latest = settings;
    return settings;
  }

  async secretOf(endpointId: string): Promise<string | undefined> {
    return (await this.secrets.get())[endpointId];
  }

  /** A new secret for a receiver, told this once. @throws LiveChatError `not_found` */
  async newSecret(endpointId: string): Promise<string> {
    const secrets = await this.secrets.get();
    if (!secrets[endpointId]) throw new LiveChatError('not_found', 'There is no such receiver.');
    const secret = randomBytes(32).toString('base64url');
    await this.secrets.set({ ...secrets, [endpointId]: secret });
    return secret;
  }
}
