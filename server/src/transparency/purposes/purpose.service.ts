import type { Core } from '@strapi/strapi';
import {
  ENQUIRY,
  LiveChatError,
  type PurposeDefinition,
  type PurposeState,
  type PurposeVersion,
} from '../../../../protocol';
import { toMillis, type Clock } from '../../foundation/platform';
import { BUILT_IN_ENQUIRY } from './enquiry';
import { assertPurpose } from './purpose.rules';

const PURPOSE = 'plugin::live-chat.purpose';

interface Row {
  key: string;
  version: number;
  definition: PurposeDefinition;
  material: boolean;
  publishedAtMs: unknown;
  publishedBy: string | null;
}

const toVersion = (row: Row): PurposeVersion => ({
  ...row.definition,
  key: row.key,
  version: row.version,
  material: row.material,
  publishedAt: toMillis(row.publishedAtMs),
  ...(row.publishedBy ? { publishedBy: row.publishedBy } : {}),
});

/** What data is used for, in versions. */
export class PurposeService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: Clock
  ) {}

  /** Every purpose with its versions, the newest first; the enquiry comes first. */
  async states(): Promise<PurposeState[]> {
    const rows: Row[] = await this.strapi.db
      .query(PURPOSE)
      .findMany({ orderBy: [{ key: 'asc' }, { version: 'desc' }] });
    const states = new Map<string, PurposeState>([
      [ENQUIRY, { current: BUILT_IN_ENQUIRY, earlier: [] }],
    ]);
    for (const row of rows) {
      const version = toVersion(row);
      const state = states.get(row.key);
      if (!state || state.current === BUILT_IN_ENQUIRY) {
        states.set(row.key, {
          current: version,
          earlier: state ? [BUILT_IN_ENQUIRY] : [],
        });
      } else {
        // Between the newest and the built-in one, which is the oldest.
        const place = state.earlier.filter(({ version: v }) => v > 0).length;
        state.earlier.splice(place, 0, version);
      }
    }
    return [...states.values()];
  }

  /** The newest version of each. */
  async current(): Promise<PurposeVersion[]> {
    return (await this.states()).map(({ current }) => current);
  }

  /** One version; the newest where none is named. */
  async find(key: string, version?: number): Promise<PurposeVersion | undefined> {
    const state = (await this.states()).find(({ current }) => current.key === key);
    if (!state) return undefined;
    return version === undefined
      ? state.current
      : [state.current, ...state.earlier].find((known) => known.version === version);
  }

  /**
   * Publishes the next version of a purpose.
   * @param base the version that the change was made on; 0 for a new purpose
   * @throws LiveChatError `invalid_request` | `conflict` when somebody else was faster
   */
  async publish(
    key: string,
    definition: PurposeDefinition,
    change: { material: boolean; base: number; by?: string | undefined }
  ): Promise<PurposeVersion> {
    assertPurpose(key, definition);
    const current = await this.find(key);
    if ((current?.version ?? 0) !== change.base) {
      throw new LiveChatError(
        'conflict',
        'A colleague has changed this purpose since; load it again.'
      );
    }
    if (current?.lawfulBasis === 'consent' && definition.lawfulBasis !== 'consent') {
      throw new LiveChatError(
        'invalid_request',
        'lawfulBasis: people have agreed to this purpose; for another basis make another purpose.'
      );
    }
    const row = {
      key,
      version: change.base + 1,
      definition,
      material: change.material,
      publishedAtMs: this.clock.now(),
      publishedBy: change.by ?? null,
    };
    await this.strapi.db.query(PURPOSE).create({ data: row });
    return toVersion(row);
  }
}
