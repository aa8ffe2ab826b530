import {
  dayFrom,
  LiveChatError,
  startOfDay,
  type NewCase,
  type PublicRequestBody,
  type RequestKind,
  type SubjectRequestInfo,
} from '../../../../protocol';
import {
  isUniqueViolation,
  newId,
  newReference,
  newToken,
  normalEmail,
  sha256Hex,
} from '../../foundation/platform';
import { acknowledgeAddress } from './address.rules';
import { acknowledged, held, verificationMail, type MailedEvent } from './case-letters';
import type { CaseDeps } from './case.deps';
import { given } from './case.row';
import type { CaseStore } from './case.store';
import type { Case } from './case.types';
import { dueAt, dueDay } from './clock.rules';
import { askProof } from './identity.rules';
import type { CaseLedger } from './ledger';

const MAX_OPEN = 20;

/** A request out of "My data". */
export interface NewRequest {
  requestId: string;
  kind: RequestKind;
  /** Masked already. */
  details: string;
  language: string;
  subjectId: string;
  /** It came through a link that was mailed to the person's address. */
  emailVerified: boolean;
  /** The address that the link was mailed to; else it is looked up. */
  email?: string;
}

export const toRequestInfo = (one: Case, now: number): SubjectRequestInfo => ({
  reference: one.reference,
  kind: one.kind,
  receivedAt: one.clock.receivedAt,
  state: one.state,
  dueAt: dueAt(one.clock, now),
  dueDay: dueDay(one.clock, now),
});

type Draft = Pick<Case, 'kind' | 'source' | 'requester' | 'details' | 'language'> &
  Partial<Pick<Case, 'ownId' | 'subjectIds' | 'identity'>> & {
    receivedAt?: number;
    timeZone: string;
  };

/** How requests come in. Each is a case from then on, and its clock runs. */
export class IntakeService {
  constructor(
    private readonly deps: CaseDeps,
    private readonly store: CaseStore,
    private readonly ledger: CaseLedger
  ) {}

  private draft({ receivedAt, timeZone, ...draft }: Draft): Case {
    const now = this.deps.clock.now();
    return {
      subjectIds: [],
      identity: { state: 'none' },
      ...draft,
      caseId: newId(),
      reference: newReference('R'),
      state: 'received',
      enteredAt: now,
      clock: { receivedAt: receivedAt ?? now, extendedMonths: 0, pausedMs: 0, timeZone },
    };
  }

  /** Stores a request out of "My data"; a repeat gets the first reference again. @throws LiveChatError `too_many` */
  async receive(request: NewRequest): Promise<SubjectRequestInfo> {
    const { subjectId } = request;
    const requestHash = sha256Hex(`${subjectId}/${request.requestId}`);
    const onFile = await this.onFile([subjectId]);
    const email = request.email === undefined ? onFile[0] : normalEmail(request.email);
    const { timeZone } = await this.deps.settings();
    const one = this.draft({
      timeZone,
      kind: request.kind,
      source: 'widget',
      requester: given<Case['requester']>({ email, name: undefined }),
      details: request.details,
      language: request.language,
      ownId: subjectId,
      subjectIds: [subjectId],
      ...(request.emailVerified && email
        ? {
            identity: {
              state: 'verified',
              method: 'mailed_link',
              address: email,
              at: this.deps.clock.now(),
            },
          }
        : {}),
    });
    const stored = await this.once(requestHash, async () => {
      await this.limit({ ownId: subjectId });
      const thanked = await this.acknowledge(one, onFile, true);
      return this.add(thanked.next, requestHash, thanked.events);
    });
    return toRequestInfo(stored, this.deps.clock.now());
  }

  /**
   * A request by somebody without the browser they wrote from. What is done and answered is the same whether anybody
   * is on file with the address (R14): it is not even looked up before the link has been opened. What was not proven
   * does not count towards the limit: a stranger who types somebody's address again and again would lock them out. It
   * is bounded by the limit of the sender's network, and its mails by the quota of the address.
   * @param by pseudonym of the network that asks
   */
  async receivePublic(body: PublicRequestBody, by?: string): Promise<{ reference: string }> {
    const email = normalEmail(body.email);
    const formEmailHash = this.deps.keyed.ofEmail(email);
    const requestHash = sha256Hex(`form/${formEmailHash}/${body.requestId}`);
    const stored = await this.once(requestHash, async () => {
      const { timeZone } = await this.deps.settings();
      const one = this.draft({
        timeZone,
        kind: body.kind,
        source: 'form',
        requester: given<Case['requester']>({ email, name: body.name }),
        details: this.deps.mask(body.details),
        language: body.language,
      });
      // Too many proven ones are told to nobody: that they are there would be told with it.
      const isFull = await this.isFull({ formEmailHash });
      const asked = await this.askProof(one, email, by, isFull);
      return this.add(asked.next, requestHash, asked.events);
    });
    return { reference: stored.reference };
  }

  private async askProof(
    one: Case,
    email: string,
    by: string | undefined,
    isFull: boolean
  ): Promise<{ next: Case; events: MailedEvent[] }> {
    const writer = await this.deps.controller();
    if (isFull || !this.deps.mayMail(email, 'proof', by))
      return { next: one, events: [held('verification', 'quota')] };
    const now = this.deps.clock.now();
    const next = { ...one, identity: askProof(email, newToken(), now) };
    const mail = verificationMail(next, email, writer, now);
    return { next, events: [{ type: 'verification_sent', mail }] };
  }

  /** A case that somebody of the panel types in. @throws LiveChatError `invalid_request` */
  async create(request: NewCase, by: string): Promise<Case> {
    const now = this.deps.clock.now();
    const { timeZone } = await this.deps.settings();
    const receivedAt = request.receivedDay
      ? startOfDay(dayFrom(request.receivedDay), timeZone)
      : (request.receivedAt ?? now);
    if (receivedAt > now) {
      throw new LiveChatError('invalid_request', 'It cannot have been received in the future.');
    }
    const { email, name } = request.requester;
    const one = this.draft({
      timeZone,
      kind: request.kind,
      source: request.source,
      requester: given<Case['requester']>({ name, email: email && normalEmail(email) }),
      details: this.deps.mask(request.details),
      language: request.language,
      subjectIds: [...new Set(request.subjectIds ?? [])],
      receivedAt,
    });
    const { next, events } = await this.acknowledge(one, await this.onFile(one.subjectIds), false);
    return this.add(next, sha256Hex(`case/${one.caseId}`), events, by);
  }

  private async onFile(subjectIds: readonly string[]): Promise<string[]> {
    if (subjectIds.length === 0) return [];
    return [...new Set((await this.deps.addressesOf(subjectIds)).map(normalEmail))];
  }

  /** @param strange whether a stranger asked: then only so many mails go to an address */
  private async acknowledge(
    one: Case,
    onFile: readonly string[],
    strange: boolean
  ): Promise<{ next: Case; events: MailedEvent[] }> {
    const to = acknowledgeAddress(one, onFile);
    if (to === undefined) return { next: one, events: [] };
    if (strange && !this.deps.mayMail(to, 'acknowledgement')) {
      return { next: one, events: [held('acknowledgement', 'quota')] };
    }
    const writer = await this.deps.controller();
    const { next, event } = acknowledged(one, to, writer, this.deps.clock.now());
    return { next, events: [event] };
  }

  /** The case of a request: the one that is there, or the one that is made now. */
  private async once(requestHash: string, make: () => Promise<Case>): Promise<Case> {
    const known = await this.store.byHash(requestHash);
    if (known) return known;
    try {
      return await make();
    } catch (error) {
      const other = isUniqueViolation(error) ? await this.store.byHash(requestHash) : undefined;
      if (!other) throw error;
      return other;
    }
  }

  private async isFull(of: Parameters<CaseStore['countOpen']>[0]): Promise<boolean> {
    return (await this.store.countOpen(of)) >= MAX_OPEN;
  }

  private async limit(of: Parameters<CaseStore['countOpen']>[0]): Promise<void> {
    if (!(await this.isFull(of))) return;
    throw new LiveChatError(
      'too_many',
      `At most ${MAX_OPEN} requests can be open; please write to us.`
    );
  }

  private async add(
    one: Case,
    requestHash: string,
    more: readonly MailedEvent[],
    by?: string
  ): Promise<Case> {
    const { email } = one.requester;
    const who = by === undefined ? {} : { by };
    const data = { source: one.source, kind: one.kind };
    await this.ledger.add(
      one,
      { requestHash, emailHash: email === undefined ? undefined : this.deps.keyed.ofEmail(email) },
      [{ type: 'received', data, ...who }, ...more],
      { action: 'case.received', data, ...who }
    );
    return one;
  }
}
