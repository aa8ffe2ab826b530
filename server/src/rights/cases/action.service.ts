import { LiveChatError, type CaseAction } from '../../../../protocol';
import { newToken, normalEmail } from '../../foundation/platform';
import { allOf, proofAddresses, replyAddress, type OnFile } from './address.rules';
import { caseLetter, mailed, verificationMail, type MailedEvent } from './case-letters';
import type { CaseDeps } from './case.deps';
import { transition, type Acting } from './case.rules';
import type { CaseStore } from './case.store';
import type { Case, EventDraft, Step } from './case.types';
import type { Writer } from '../../transparency/notice';
import { withRemedies } from './letters';
import { noCase, type CaseLedger, type Outcome } from './ledger';
import type { Circumstances } from './machine.rules';
import type { ProofService } from './proof.service';

/** What was looked up for an action, outside of its transaction. */
interface Prepared {
  by: string;
  writer: Writer;
  onFile: OnFile;
  newOnFile: OnFile;
  mailTrouble: boolean;
  nonce: string;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** What is done to cases: the rules decide, the letters that belong to it are mailed with it. */
export class ActionService {
  constructor(
    private readonly deps: CaseDeps,
    private readonly store: CaseStore,
    private readonly ledger: CaseLedger,
    private readonly proofs: ProofService
  ) {}

  /**
   * Addresses on file of persons, each for itself. Whoever is known by nothing but an address of the case has that one:
   * their id is made from it.
   */
  async onFile(
    { requester, identity }: Case,
    subjectIds: readonly string[]
  ): Promise<Map<string, string[]>> {
    const typed = [requester.email, identity.address].filter((one) => one !== undefined);
    const addressesOf = async (id: string): Promise<[string, string[]]> => {
      const stored = (await this.deps.addressesOf([id])).map(normalEmail);
      const own = typed.filter((address) => this.deps.keyed.subjectOf(address) === id);
      return [id, [...new Set([...stored, ...own])]];
    };
    return new Map(await Promise.all([...new Set(subjectIds)].map(addressesOf)));
  }

  circumstances(current: Case, onFile: OnFile, mailTrouble: boolean): Circumstances {
    return {
      now: this.deps.clock.now(),
      addresses: proofAddresses(current, onFile),
      reachable: replyAddress(current, allOf(onFile)) !== undefined,
      mailTrouble,
    };
  }

  /**
   * Does something to a case.
   * @param by id of who does it
   * @throws LiveChatError `not_found` | `conflict` when a gate is closed or a code is wrong (that is counted
   * nevertheless) | `invalid_request` when something that must be said is missing
   */
  async act(caseId: string, wanted: CaseAction, by: string): Promise<Case> {
    const current = await this.store.find(caseId);
    if (!current) throw noCase();
    const prepared = await this.prepare(current, wanted, by);
    const action = this.ready(wanted, current, prepared);
    const complete =
      action.type === 'confirm_code' ? await this.proofs.afterProof(current) : undefined;
    const next = await this.ledger.change(
      caseId,
      (locked) => {
        if (!sameIds(locked.subjectIds, current.subjectIds)) {
          throw new LiveChatError(
            'conflict',
            'The case was changed at the same time; look again, please.'
          );
        }
        const step = transition(locked, action, this.acting(locked, action, prepared));
        return complete ? complete(step) : this.withLetters(action, step, prepared);
      },
      (after) => ({ action: `case.${action.type}`, by, data: { state: after.state } })
    );
    if (action.type === 'retry_mail') await this.deps.outbox.retry(action.mailId);
    if (action.type === 'confirm_code') refuseWrongCode(next);
    return next;
  }

  private async prepare(current: Case, action: CaseAction, by: string): Promise<Prepared> {
    const [writer, onFile, newOnFile, troubled] = await Promise.all([
      this.deps.controller(),
      this.onFile(current, current.subjectIds),
      this.onFile(current, action.type === 'set_subjects' ? action.subjectIds : []),
      this.deps.outbox.troubled([current.caseId]),
    ]);
    if (action.type === 'retry_mail') await this.ownMail(current, action.mailId);
    const mailTrouble = troubled.has(current.caseId);
    return { by, writer, onFile, newOnFile, mailTrouble, nonce: newToken() };
  }

  private async ownMail({ caseId }: Case, mailId: string): Promise<void> {
    const mail = (await this.deps.outbox.find([mailId])).get(mailId);
    if (mail?.caseId !== caseId || mail.state === 'sent' || mail.lastError === undefined) {
      throw new LiveChatError('not_found', 'There is no such mail in this case to send again.');
    }
  }

  /** The action in the form that rules compare and letters carry. */
  private ready(action: CaseAction, current: Case, { writer }: Prepared): CaseAction {
    switch (action.type) {
      case 'send_verification':
        return { ...action, address: normalEmail(action.address) };
      case 'refuse':
        // An empty text stays empty, so that it is refused.
        return action.text.trim() === ''
          ? action
          : { ...action, text: withRemedies(action.text, current.language, writer) };
      case 'log_received':
        return { ...action, text: this.deps.mask(action.text) };
      default:
        return action;
    }
  }

  private acting(locked: Case, action: CaseAction, prepared: Prepared): Acting {
    return {
      ...this.circumstances(locked, prepared.onFile, prepared.mailTrouble),
      by: prepared.by,
      nonce: prepared.nonce,
      newOnFile: prepared.newOnFile,
      codeFits: action.type === 'confirm_code' && this.proofs.isCode(locked, action.code),
    };
  }

  /** Puts the letters of an action beside its line of the history. */
  private withLetters(action: CaseAction, step: Step, prepared: Prepared): Outcome {
    const { next, events } = step;
    const { by, writer, onFile } = prepared;
    const now = this.deps.clock.now();
    const to = replyAddress(next, allOf(onFile));
    const add = (event: MailedEvent): Outcome => ({ next, events: [...events, event] });
    switch (action.type) {
      case 'send_verification': {
        const mail = verificationMail(next, action.address, writer, now);
        const sent = (event: EventDraft): MailedEvent =>
          event.type === 'verification_sent' ? { ...event, mail } : event;
        return { next, events: events.map(sent) };
      }
      case 'extend': {
        const { months } = action;
        const reason = action.reason.trim();
        const letter = caseLetter(next, 'extension', writer, now, { months, reason });
        return add(mailed(next, letter, to, { by, data: { letter: 'extension' } }));
      }
      case 'refuse': {
        const { subject } = caseLetter(next, 'refusal', writer, now);
        const letter = { subject, text: next.refusal?.text ?? action.text };
        return add(mailed(next, letter, to, { by, data: { letter: 'refusal' } }));
      }
      case 'write':
        // The line of the action itself is the mail.
        return {
          next,
          events: [
            mailed(next, action, to, { by }),
            ...events.filter(({ type }) => type !== 'mail_out'),
          ],
        };
      default:
        return step;
    }
  }
}

/** @throws LiveChatError `conflict` after a code that did not fit; that it was tried is stored */
const refuseWrongCode = ({ identity }: Case): void => {
  if (identity.state === 'verified') return;
  const left = identity.attemptsLeft ?? 0;
  throw new LiveChatError(
    'conflict',
    left > 0
      ? `That is not the code; ${left} more ${left === 1 ? 'try' : 'tries'}.`
      : 'That is not the code, and it was the last try; send a new verification.'
  );
};
