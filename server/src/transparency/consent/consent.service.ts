import type { Knex } from 'knex';
import {
  isUnsaid,
  LiveChatError,
  type ConsentFilter,
  type ConsentRow,
  type ConsentStanding,
  type ConsentState,
  type PurposeAnswers,
  type StoredConsent,
} from '../../../../protocol';
import type { AuditAct, AuditService } from '../../foundation/audit';
import { fact, Hook, type Facts } from '../../foundation/facts';
import {
  isUniqueViolation,
  newSortedId,
  retryTransient,
  sha256Hex,
  type Clock,
  type Database,
  type KeyedHash,
} from '../../foundation/platform';
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
import type { ConsentStore, HiddenIds, Standing } from './consent.store';
import type { Notice, NoticeService } from '../notice';
import type { PurposeService } from '../purposes';

/** An answer on its way into the records. */
export interface Answered {
  shown: Shown;
  happening: Happening;
  /** Name of this answer, unique for its sender: a repeat gets the first record again. */
  request: string;
  /** Address on file of the person who answered. */
  email: string | undefined;
}

/** A record, and whether it was written by this call. */
export interface Recorded {
  stored: StoredConsent;
  fresh: boolean;
}

/** Records were written and have committed. */
export const consentsRecorded = fact<readonly StoredConsent[]>('consents.recorded');

export interface ConsentDeps {
  onDefect: (error: unknown) => void;
  database: Database;
  store: ConsentStore;
  clock: Clock;
  keyed: KeyedHash;
  purposes: PurposeService;
  notices: NoticeService;
  facts: Pick<Facts, 'tell'>;
  /** The log of who did what (R29); told of each record once it has committed. */
  audit?: Pick<AuditService, 'record'>;
}

const BATCH = 200;

/**
 * A record as the log of acts names it: ids and codes only. Never the record's own id: beside the person's it would lead
 * from a proof that was made pseudonymous back to them.
 */
const actOf = ({ state, subject, purpose, actor }: StoredConsent['record']): AuditAct => ({
  action: `consent.${state}`,
  by: actor.kind === 'agent' ? actor.id : undefined,
  target: subject.id,
  data: { purpose: purpose.key },
});

/** Consent records: written once, for what a person was shown and answered, and never changed. */
export class ConsentService {
  private logged: Promise<void> = Promise.resolve();

  /** Within the transaction that writes a record: whoever is told of it stands there with it. */
  readonly recording = new Hook<[trx: Knex, stored: StoredConsent, at: number]>();

  constructor(private readonly deps: ConsentDeps) {}

  /**
   * Writes the record of an answer in the caller's transaction; tell of it with {@link told} once it has committed.
   * A repeat finds the first record, and is news to nobody.
   * @throws LiveChatError `conflict`
   */
  async record(trx: Knex, answered: Answered): Promise<Recorded> {
    const { store, clock } = this.deps;
    const { shown, happening } = answered;
    const { subject } = happening;
    const requestHash = sha256Hex(`${subject.id}/${answered.request}`);
    const known = await store.byRequest(trx, requestHash);
    if (known) return { stored: known, fresh: false };
    const at = clock.now();
    const { purpose } = shown;
    const standing = await store.standingForUpdate(trx, subject.id, purpose.key);
    const state = nextState(standing?.state, happening.state);
    const recordId = newSortedId(at);
    const record = buildRecord(
      shown,
      { ...happening, state },
      { recordId, previousId: await store.lastRecord(trx, subject.id, purpose.key), at }
    );
    const json = JSON.stringify(record);
    const stored = { record, sha256: sha256Hex(json) };
    const emailHash = answered.email ? this.deps.keyed.ofEmail(answered.email) : undefined;
    await store.insert(trx, stored, { json, emailHash, requestHash, at });
    // A card that waits for its answer, or a box that was left alone, does not undo what was said before.
    if (!(isUnsaid(state) && standing && !isUnsaid(standing.state))) {
      await store.putStanding(trx, {
        subjectId: subject.id,
        purpose: purpose.key,
        purposeVersion: purpose.version,
        noticeVersion: shown.notice?.version,
        state,
        recordId,
        at,
        expiresAt: expiryOf(purpose, state, at),
        // What was agreed to under one address is taken back under it, whatever was typed since.
        contact: state === 'given' ? answered.email : (standing?.contact ?? answered.email),
      });
    }
    await this.suppress(trx, record, emailHash, at);
    await this.recording.run(trx, stored, at);
    return { stored, fresh: true };
  }

  /**
   * Whoever withdraws does so for every address that they agreed under (R8). An address that was merely typed is
   * nobody's proof: it neither suppresses nor revives what somebody else has said.
   */
  private async suppress(
    trx: Knex,
    { state, subject, purpose }: StoredConsent['record'],
    emailHash: string | undefined,
    at: number
  ): Promise<void> {
    const { store } = this.deps;
    const verified = subject.confidence === 'email_verified';
    const hashes =
      state === 'withdrawn'
        ? await store.addressesOf(trx, subject.id, purpose.key)
        : state === 'refused' && verified && emailHash
          ? [emailHash]
          : [];
    for (const hash of hashes) await store.suppress(trx, hash, purpose.key, at);
    if (state === 'given' && verified && emailHash)
      await store.release(trx, emailHash, purpose.key);
  }

  /** Tells of records whose transaction has committed. */
  told(recorded: readonly Recorded[]): void {
    const news = recorded.filter(({ fresh }) => fresh).map(({ stored }) => stored);
    if (news.length === 0) return;
    this.deps.facts.tell(consentsRecorded, news).catch(this.deps.onDefect);
    // One after the other: the log is one chain, and the person does not wait for it.
    for (const stored of news) this.logged = this.logged.then(() => this.log(stored));
  }

  /** Resolves when every record that was told so far stands in the log. */
  settled(): Promise<void> {
    return this.logged;
  }

  private async log({ record }: StoredConsent): Promise<void> {
    try {
      await this.deps.audit?.record(actOf(record));
    } catch (error) {
      this.deps.onDefect(error);
    }
  }

  /** Writes records in a transaction of its own, effective when the promise resolves (R8). */
  async recordAll(answers: readonly Answered[]): Promise<StoredConsent[]> {
    return this.inTransaction(async (trx) => {
      const recorded: Recorded[] = [];
      for (const answer of answers) recorded.push(await this.record(trx, answer));
      return recorded;
    });
  }

  private async inTransaction(work: (trx: Knex) => Promise<Recorded[]>): Promise<StoredConsent[]> {
    const write = () => this.deps.database.knex.transaction(work);
    const recorded = await retryTransient(write).catch((error: unknown) => {
      // The same answer twice at once: the second finds the first one's record.
      if (isUniqueViolation(error)) return retryTransient(write);
      throw error;
    });
    this.told(recorded);
    return recorded.map(({ stored }) => stored);
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

  /** How many people said yes, no, or took a yes back, by purpose. */
  async countAnswers(): Promise<(purpose: string) => PurposeAnswers> {
    const counts = await this.deps.store.countStandings();
    const count = (purpose: string, state: ConsentState) =>
      counts.find((one) => one.purpose === purpose && one.state === state)?.count ?? 0;
    return (purpose) => ({
      given: count(purpose, 'given'),
      refused: count(purpose, 'refused'),
      withdrawn: count(purpose, 'withdrawn'),
    });
  }

  /** Where persons stand on each purpose that rests on consent; of several ids of one person what is in force counts, else the newest. */
  async standings(
    subjectIds: readonly string[],
    languages: readonly string[]
  ): Promise<ConsentStanding[]> {
    const [purposes, rows] = await Promise.all([
      this.deps.purposes.current(),
      this.deps.store.standingsOf(subjectIds),
    ]);
    const newest = new Map<string, Standing>();
    const now = this.deps.clock.now();
    // What is in force under any of the ids can be withdrawn, whatever was answered elsewhere since.
    const weight = (row: Standing) => (isInForce(row, now) ? 1 : 0);
    rows.sort((a, b) => weight(a) - weight(b) || a.at - b.at);
    for (const row of rows) newest.set(row.purpose, row);
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

  /**
   * The log, filtered. An e-mail address is looked for by its keyed hash, for whoever may see contact data (R28).
   */
  async list(
    filter: ConsentFilter,
    languages: readonly string[],
    { contacts, hidden }: { contacts: boolean; hidden: HiddenIds }
  ): Promise<{ rows: ConsentRow[]; next?: string; total: number }> {
    const { search: text, ...rest } = filter;
    const search = text?.trim();
    const by = !search
      ? {}
      : contacts && search.includes('@')
        ? { emailHash: this.deps.keyed.ofEmail(search) }
        : { id: search };
    const [purposes, page] = await Promise.all([
      this.deps.purposes.current(),
      this.deps.store.list(rest, by, hidden),
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
      let done = 0;
      for (const standing of expired) done += await this.end(standing, 'expired');
      for (const standing of overtaken) {
        const byNotice = notice !== undefined && (standing.noticeVersion ?? 0) < notice;
        done += await this.end(standing, byNotice ? 'notice_changed' : 'purpose_changed');
      }
      ended += done;
      // What could not be ended now is tried again later, and must not hold up the rest of the upkeep.
      if (done === 0) return ended;
    }
  }

  /** @returns 1 when it was ended; 0 when the person has answered meanwhile, or it did not work */
  private async end(
    standing: Standing,
    reason: 'expired' | 'notice_changed' | 'purpose_changed'
  ): Promise<number> {
    try {
      const given = await this.deps.store.find(standing.recordId);
      if (!given) throw new Error('a consent standing points to a record that is not there');
      const { record } = given;
      const purpose = await this.deps.purposes.find(standing.purpose, standing.purposeVersion);
      if (!purpose) throw new Error('a consent standing names a purpose that is not there');
      const answered: Answered = {
        shown: {
          purpose,
          notice: await this.noticeOf(record),
          languages: [record.language],
        },
        happening: {
          state: reason === 'expired' ? 'expired' : 'invalidated',
          method: 'system',
          subject: record.subject,
          actor: { kind: 'system' },
          reason,
          ...(record.chatId ? { chatId: record.chatId } : {}),
        },
        request: `end/${standing.recordId}`,
        email: standing.contact,
      };
      const ended = await this.inTransaction(async (trx) => {
        const now = await this.deps.store.standingForUpdate(
          trx,
          standing.subjectId,
          standing.purpose
        );
        return now?.recordId === standing.recordId ? [await this.record(trx, answered)] : [];
      });
      return ended.length;
    } catch (error) {
      this.deps.onDefect(error);
      return 0;
    }
  }

  /** The notice that a record names, also when it is no longer in force. */
  private async noticeOf(record: StoredConsent['record']): Promise<Notice | undefined> {
    if (!record.notice) return undefined;
    const all = await this.deps.notices.version(record.notice.version);
    return all.find(({ sha256 }) => sha256 === record.notice?.sha256);
  }
}
