import type { Knex } from 'knex';
import {
  LiveChatError,
  type ConsentFilter,
  type ConsentRow,
  type ConsentStanding,
  type StoredConsent,
} from '../../../protocol';
import {
  isUniqueViolation,
  newSortedId,
  retryTransient,
  sha256Hex,
  type Clock,
  type Database,
  type KeyedHash,
} from '../platform';
import {
  buildRecord,
  expiryOf,
  isInForce,
  nameOf,
  nextState,
  statementOf,
  type Happening,
  type Shown,
} from './consent.rules';
import type { ConsentStore, Standing } from './consent.store';
import type { Notice, NoticeService } from './notice.service';
import type { PurposeService } from './purpose.service';

/** An answer on its way into the records. */
export interface Answered {
  shown: Shown;
  happening: Happening;
  /** Name of this answer, unique for its sender: a repeat gets the first record again. */
  request: string;
  /** Address on file of the person who answered. */
  email: string | undefined;
}

export interface ConsentDeps {
  database: Database;
  store: ConsentStore;
  clock: Clock;
  keyed: KeyedHash;
  purposes: PurposeService;
  notices: NoticeService;
  /** Queues the news of a record for its receivers, in the same transaction. */
  queue: (trx: Knex, stored: StoredConsent, at: number) => Promise<void>;
  /** Called once a transaction with records has committed. */
  told: (stored: readonly StoredConsent[]) => void;
}

const BATCH = 200;

/** Consent records: written once, for what a person was shown and answered, and never changed. */
export class ConsentService {
  constructor(private readonly deps: ConsentDeps) {}

  /**
   * Writes the record of an answer in the caller's transaction; tell of it with {@link told} once it has committed.
   * @throws LiveChatError `conflict`
   */
  async record(trx: Knex, answered: Answered): Promise<StoredConsent> {
    const { store, clock, keyed } = this.deps;
    const { shown, happening } = answered;
    const requestHash = sha256Hex(`${happening.subject.id}/${answered.request}`);
    const known = await store.byRequest(trx, requestHash);
    if (known) return known;
    const at = clock.now();
    const { purpose } = shown;
    const standing = await store.standingForUpdate(trx, happening.subject.id, purpose.key);
    const state = nextState(standing?.state, happening.state);
    const recordId = newSortedId(at);
    const record = buildRecord(
      shown,
      { ...happening, state },
      { recordId, previousId: standing?.recordId, at }
    );
    const json = JSON.stringify(record);
    const stored = { record, sha256: sha256Hex(json) };
    const emailHash = answered.email ? keyed.ofEmail(answered.email) : undefined;
    await store.insert(trx, stored, { json, emailHash, requestHash, at });
    // A card that waits for its answer does not undo what was given before.
    if (!(state === 'requested' && standing && standing.state !== 'requested')) {
      await store.putStanding(trx, {
        subjectId: happening.subject.id,
        purpose: purpose.key,
        purposeVersion: purpose.version,
        noticeVersion: shown.notice?.version,
        state,
        recordId,
        at,
        expiresAt: expiryOf(purpose, state, at),
      });
    }
    if (emailHash && (state === 'withdrawn' || state === 'refused')) {
      await store.suppress(trx, emailHash, purpose.key, at);
    }
    if (emailHash && state === 'given') await store.release(trx, emailHash, purpose.key);
    await this.deps.queue(trx, stored, at);
    return stored;
  }

  /** Tells of records whose transaction has committed. */
  told(stored: readonly StoredConsent[]): void {
    this.deps.told(stored);
  }

  /** Writes records in a transaction of its own, effective when the promise resolves (R8). */
  async recordAll(answers: readonly Answered[]): Promise<StoredConsent[]> {
    const write = () =>
      this.deps.database.knex.transaction(async (trx) => {
        const stored: StoredConsent[] = [];
        for (const answer of answers) stored.push(await this.record(trx, answer));
        return stored;
      });
    const stored = await retryTransient(write).catch((error: unknown) => {
      // The same answer twice at once: the second finds the first one's record.
      if (isUniqueViolation(error)) return retryTransient(write);
      throw error;
    });
    this.told(stored);
    return stored;
  }

  /** The purpose in the version that was shown, with the notice that was. @throws LiveChatError `invalid_request` */
  async shown(
    purposeKey: string,
    version: number | undefined,
    noticeVersion: number | undefined,
    languages: readonly string[]
  ): Promise<Shown> {
    const purpose = await this.deps.purposes.find(purposeKey, version);
    if (!purpose) throw new LiveChatError('invalid_request', 'There is no such purpose.');
    return { purpose, notice: await this.deps.notices.shown(noticeVersion, languages), languages };
  }

  /** Where persons stand on each purpose that rests on consent; of several ids of one person the newest counts. */
  async standings(
    subjectIds: readonly string[],
    languages: readonly string[]
  ): Promise<ConsentStanding[]> {
    const [purposes, rows] = await Promise.all([
      this.deps.purposes.current(),
      this.deps.store.standingsOf(subjectIds),
    ]);
    const newest = new Map<string, Standing>();
    for (const row of rows.sort((a, b) => a.at - b.at)) newest.set(row.purpose, row);
    const now = this.deps.clock.now();
    return purposes
      .filter(({ lawfulBasis }) => lawfulBasis === 'consent')
      .filter(({ key, active }) => active || newest.has(key))
      .map((purpose): ConsentStanding => {
        const standing = newest.get(purpose.key);
        const { name, statement } = statementOf(purpose, languages);
        const base = {
          purpose: purpose.key,
          name,
          statement,
          version: purpose.version,
        };
        if (!standing) return { ...base, renew: false };
        const over = standing.state === 'given' && !isInForce(standing, now);
        const state = over ? 'expired' : standing.state;
        return {
          ...base,
          state,
          at: standing.at,
          recordId: standing.recordId,
          ...(standing.expiresAt ? { expiresAt: standing.expiresAt } : {}),
          renew: purpose.active && (state === 'invalidated' || state === 'expired'),
        };
      });
  }

  /** Keys of the purposes that a person has given a consent for that still counts. */
  async inForce(subjectId: string): Promise<Set<string>> {
    const now = this.deps.clock.now();
    const rows = await this.deps.store.standingsOf([subjectId]);
    return new Set(rows.filter((row) => isInForce(row, now)).map(({ purpose }) => purpose));
  }

  /** A person's standings in few words, for the desk. */
  async summary(subjectId: string, languages: readonly string[]) {
    const [purposes, rows] = await Promise.all([
      this.deps.purposes.current(),
      this.deps.store.standingsOf([subjectId]),
    ]);
    return rows.map((row) => {
      const purpose = purposes.find(({ key }) => key === row.purpose);
      return {
        purpose: row.purpose,
        name: purpose ? nameOf(purpose, languages) : row.purpose,
        state: row.state,
        at: row.at,
      };
    });
  }

  standingsOf(subjectIds: readonly string[]): Promise<Standing[]> {
    return this.deps.store.standingsOf(subjectIds);
  }

  find(recordId: string): Promise<StoredConsent | undefined> {
    return this.deps.store.find(recordId);
  }

  history(subjectId: string, purpose: string): Promise<StoredConsent[]> {
    return this.deps.store.history(subjectId, purpose);
  }

  /** The log, filtered. An e-mail address is looked for by its keyed hash. */
  async list(
    filter: ConsentFilter,
    languages: readonly string[]
  ): Promise<{ rows: ConsentRow[]; next?: string; total: number }> {
    const { search: text, ...rest } = filter;
    const search = text?.trim();
    const by = !search
      ? {}
      : search.includes('@')
        ? { emailHash: this.deps.keyed.ofEmail(search) }
        : { id: search };
    const [purposes, page] = await Promise.all([
      this.deps.purposes.current(),
      this.deps.store.list(rest, by),
    ]);
    return {
      ...page,
      rows: page.rows.map((row) => {
        const purpose = purposes.find(({ key }) => key === row.purpose);
        return { ...row, purposeName: purpose ? nameOf(purpose, languages) : row.purpose };
      }),
    };
  }

  isSuppressed(email: string, purpose: string): Promise<boolean> {
    return this.deps.store.isSuppressed(this.deps.keyed.ofEmail(email), purpose);
  }

  /**
   * Ends what has run out and what a material change has overtaken (R2), each as a record of its own.
   * @returns how many
   */
  async endOverdue(): Promise<number> {
    let ended = 0;
    const purposes = await this.deps.purposes.states();
    const material = new Map(
      purposes.flatMap(({ current, earlier }) => {
        const newest = [current, ...earlier].find((version) => version.material);
        return newest ? [[current.key, newest.version] as const] : [];
      })
    );
    const notice = await this.deps.notices.lastMaterial();
    for (;;) {
      const now = this.deps.clock.now();
      const [expired, outdated] = await Promise.all([
        this.deps.store.expired(now, BATCH),
        this.deps.store.outdated({ notice, purposes: material }, BATCH),
      ]);
      const over = new Set(expired.map(({ recordId }) => recordId));
      const overtaken = outdated.filter(({ recordId }) => !over.has(recordId));
      if (expired.length + overtaken.length === 0) return ended;
      for (const standing of expired) await this.end(standing, 'expired');
      for (const standing of overtaken) {
        const byNotice = notice !== undefined && (standing.noticeVersion ?? 0) < notice;
        await this.end(standing, byNotice ? 'notice_changed' : 'purpose_changed');
      }
      ended += expired.length + overtaken.length;
    }
  }

  private async end(
    standing: Standing,
    reason: 'expired' | 'notice_changed' | 'purpose_changed'
  ): Promise<void> {
    const given = await this.deps.store.find(standing.recordId);
    if (!given) throw new Error('a consent standing points to a record that is not there');
    const { record } = given;
    const languages = [record.language];
    const shown = await this.shown(
      standing.purpose,
      standing.purposeVersion,
      standing.noticeVersion,
      languages
    );
    await this.recordAll([
      {
        shown: { ...shown, notice: await this.noticeOf(record, languages) },
        happening: {
          state: reason === 'expired' ? 'expired' : 'invalidated',
          method: 'system',
          subject: record.subject,
          actor: { kind: 'system' },
          reason,
          ...(record.chatId ? { chatId: record.chatId } : {}),
        },
        request: `end/${standing.recordId}`,
        email: undefined,
      },
    ]);
  }

  /** The notice that a record names, also when it is no longer in force. */
  private async noticeOf(
    record: StoredConsent['record'],
    languages: readonly string[]
  ): Promise<Notice | undefined> {
    if (!record.notice) return undefined;
    const all = await this.deps.notices.version(record.notice.version);
    return (
      all.find(({ sha256 }) => sha256 === record.notice?.sha256) ??
      all[0] ??
      this.deps.notices.current(languages)
    );
  }
}
