import type { Letter, LetterKind } from '../../../../protocol';
import type { NewMail } from '../../foundation/mailing';
import type { Case, EventDraft } from './case.types';
import { dueDay, isOverdue, receivedDay } from './clock.rules';
import { mayDisclose, PROOF_HOURS } from './identity.rules';
import type { Writer } from '../../transparency/notice';
import { letterOf, type LetterFacts } from './letters';

/** A line of the history together with the mail that it tells of. */
export interface MailedEvent extends EventDraft {
  mail?: NewMail;
}

/**
 * A letter of a case, as it stands now. Before identity is settled it greets nobody by name: whoever typed somebody
 * else's address would choose words that we send there.
 */
export const caseLetter = (
  current: Case,
  kind: LetterKind,
  writer: Writer,
  now: number,
  more: Pick<LetterFacts, 'ground' | 'months' | 'reason' | 'hours'> = {}
): Letter =>
  letterOf(kind, {
    language: current.language,
    writer,
    reference: current.reference,
    kind: current.kind,
    receivedDay: receivedDay(current.clock),
    dueDay: dueDay(current.clock, now),
    overdue: isOverdue(current.clock, now),
    ...(current.requester.name && mayDisclose(current) ? { name: current.requester.name } : {}),
    ...more,
  });

/** A mail of a case; without an address a note that the letter has to be posted by hand, with its text. */
export const mailed = (
  current: Case,
  letter: Letter,
  to: string | undefined,
  event: Pick<EventDraft, 'by' | 'data'>
): MailedEvent =>
  to === undefined
    ? { ...event, type: 'note', data: { ...event.data, byHand: true }, text: letter.text }
    : {
        ...event,
        type: 'mail_out',
        mail: { to, subject: letter.subject, text: letter.text, caseId: current.caseId },
      };

/**
 * Acknowledges the receipt, once. Of a request that is overdue already it waits for whoever answers it: what is late
 * wants words of theirs.
 */
export const acknowledged = (
  current: Case,
  to: string,
  writer: Writer,
  now: number
): { next: Case; event: MailedEvent } =>
  isOverdue(current.clock, now)
    ? { next: current, event: held('acknowledgement', 'overdue') }
    : {
        next: { ...current, acknowledgedAt: now },
        event: mailed(current, caseLetter(current, 'acknowledgement', writer, now), to, {
          data: { letter: 'acknowledgement' },
        }),
      };

/**
 * A mail that did not go out: whoever works on the case has to know.
 * @param why `quota`: too many went to the address; `overdue`: it would come too late for its own words
 */
export const held = (
  letter: 'verification' | 'acknowledgement',
  why: 'quota' | 'overdue'
): MailedEvent => ({ type: 'mail_held', data: { letter, why } });

/** Link and code for the requester. They are not in it: the outbox asks for them when it sends. */
export const verificationMail = (
  current: Case,
  to: string,
  writer: Writer,
  now: number
): NewMail => ({
  to,
  ...caseLetter(current, 'verification', writer, now, { hours: PROOF_HOURS }),
  link: { kind: 'verification', id: current.caseId },
  caseId: current.caseId,
});
