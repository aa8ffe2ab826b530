import { LiveChatError } from '../../../../protocol';
import type { MailLink } from '../../foundation/mailing';
import { normalEmail } from '../../foundation/platform';
import { acknowledged } from './case-letters';
import type { CaseDeps } from './case.deps';
import type { CaseStore } from './case.store';
import type { Case, Step } from './case.types';
import { confirm, identityAt, proofSent } from './identity.rules';
import type { CaseLedger, Outcome } from './ledger';
import { isOpen } from './machine.rules';

const TOKEN = 'case-verification-link';
const CODE = 'case-verification-code';

const worthless = () =>
  new LiveChatError('not_found', 'The link does not work any more; ask for a new one.');

/**
 * Proofs that a requester is behind an address. Link and code are derived from the case and a random nonce with the
 * installation's key: the database holds neither, and a new nonce ends both.
 */
export class ProofService {
  constructor(
    private readonly deps: Pick<
      CaseDeps,
      'keyed' | 'clock' | 'base' | 'subjectsWithEmail' | 'controller'
    >,
    private readonly store: CaseStore,
    private readonly ledger: CaseLedger
  ) {}

  private seedOf({ caseId, identity }: Pick<Case, 'caseId' | 'identity'>): string {
    return `${caseId}/${identity.nonce ?? ''}`;
  }

  private tokenOf(current: Case): string {
    return `case.${current.caseId}.${this.deps.keyed.hash(TOKEN, this.seedOf(current))}`;
  }

  private codeOf(current: Case): string {
    const number = parseInt(this.deps.keyed.hash(CODE, this.seedOf(current)).slice(0, 12), 16);
    return String(number % 1_000_000).padStart(6, '0');
  }

  /** Whether a code is the one that was mailed last. White space in it does not count. */
  isCode(current: Case, code: string): boolean {
    const right = this.deps.keyed.hash('case-code', this.codeOf(current));
    return this.deps.keyed.isHash('case-code', code.replace(/\s/g, ''), right);
  }

  /** What stands for `{link}` and `{code}` in a verification; nothing when it is not waited for any more. */
  async resolve(link: MailLink): Promise<Record<string, string> | undefined> {
    const current = await this.store.find(link.id);
    if (!current || !this.isPending(current)) return undefined;
    const language = encodeURIComponent(current.language);
    return {
      link: `${this.deps.base}/live-chat/privacy-request#v=${this.tokenOf(current)}&lang=${language}`,
      code: this.codeOf(current),
    };
  }

  /** The mail with link and code has left. */
  async mailSent(caseId: string): Promise<void> {
    await this.ledger.change(caseId, (locked) =>
      this.isPending(locked)
        ? { next: proofSent(locked, this.deps.clock.now()), events: [] }
        : undefined
    );
  }

  private isPending(current: Case): boolean {
    return (
      isOpen(current) && identityAt(current.identity, this.deps.clock.now()).state === 'pending'
    );
  }

  /**
   * The person has opened the link. Opened again while it is valid, it changes nothing: a password is chosen with the
   * first confirmation or not at all, so that whoever gets hold of the mail later cannot set one.
   * @param password what is delivered will be opened with it
   * @returns `passwordKept` where this confirmation was the one that counts
   * @throws LiveChatError `not_found` for a link that is wrong, too old or replaced
   */
  async confirmByToken(
    token: string,
    password?: string
  ): Promise<{ reference: string; passwordKept?: true }> {
    const [kind, caseId = '', mac = '', ...rest] = token.split('.');
    const current =
      kind === 'case' && rest.length === 0 ? await this.store.find(caseId) : undefined;
    if (!current || !this.isToken(current, mac)) throw worthless();
    const complete = await this.afterProof(current);
    const passwordHash =
      password === undefined ? undefined : await this.deps.keyed.ofCasePassword(caseId, password);
    // Not read off the case: to tell whether a later password is the same would let it be guessed.
    const told: { passwordKept?: true } = {};
    const next = await this.ledger.change(
      caseId,
      (locked) => {
        if (!this.isToken(locked, mac)) throw worthless();
        if (locked.identity.state === 'verified') return undefined;
        if (!this.isPending(locked)) throw worthless();
        if (passwordHash !== undefined) told.passwordKept = true;
        return complete(confirm(locked, 'link', this.deps.clock.now(), undefined, passwordHash));
      },
      () => ({ action: 'case.verified', data: { method: 'link' } })
    );
    return { reference: next.reference, ...told };
  }

  private isToken(current: Case, mac: string): boolean {
    const { nonce, expiresAt = 0 } = current.identity;
    return (
      nonce !== undefined &&
      expiresAt >= this.deps.clock.now() &&
      this.deps.keyed.isHash(TOKEN, this.seedOf(current), mac)
    );
  }

  /**
   * What follows from a proof: the persons behind the address are whom the case is about, unless somebody has said
   * so before, and the receipt is acknowledged. With nobody on file it is about who asked, so that search, export and
   * mails find the case itself (R10, R11). Looked up beforehand, because a transaction must not wait for
   * another connection.
   */
  async afterProof(current: Case): Promise<(proven: Step) => Outcome> {
    const address = current.identity.address;
    const behind = current.subjectIds.length === 0 && address ? await this.behind(address) : [];
    const writer = await this.deps.controller();
    return ({ next: proven, events }) => {
      const { state, address: shown } = proven.identity;
      if (state !== 'verified' || !address || shown !== address) return { next: proven, events };
      const sets = proven.subjectIds.length === 0 && behind.length > 0;
      const next: Case = {
        ...proven,
        ownId: proven.ownId ?? this.deps.keyed.subjectOf(address),
        subjectIds: sets ? behind : proven.subjectIds,
      };
      const lines = sets
        ? [...events, { type: 'subjects_set' as const, data: { count: next.subjectIds.length } }]
        : events;
      if (next.acknowledgedAt !== undefined) return { next, events: lines };
      const thanks = acknowledged(next, address, writer, this.deps.clock.now());
      return { next: thanks.next, events: [...lines, thanks.event] };
    };
  }

  /** Persons with an address on file; with nobody the one who is known by the address alone. */
  private async behind(address: string): Promise<string[]> {
    const found = await this.deps.subjectsWithEmail(normalEmail(address));
    return found.length > 0 ? [...new Set(found)] : [this.deps.keyed.subjectOf(address)];
  }
}
