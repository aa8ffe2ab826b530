import type { CaseDeps } from './case.deps';
import type { CaseListStore } from './case-list.store';
import type { Case } from './case.types';
import { daysLeft, dueAt, dueDay, reminderStep, REMINDER_STEPS, storedDueAt } from './clock.rules';
import type { CaseLedger, Outcome } from './ledger';
import { reminderMail } from './letters';
import { isOpen } from './machine.rules';

const DAY = 86_400_000;

/** Reminders of due cases (R16): one mail 10, 5 and 1 days before, and one when overdue. */
export class Reminders {
  constructor(
    private readonly deps: Pick<CaseDeps, 'settings'>,
    private readonly lists: CaseListStore,
    private readonly ledger: CaseLedger
  ) {}

  /**
   * Sends what is due, once each even when several instances look: the step is written down under the case's lock.
   * Without an address in the settings nobody is reminded, and nothing is written down.
   * @returns how many mails were queued
   */
  async remind(now: number): Promise<number> {
    const { remindTo } = await this.deps.settings();
    if (!remindTo) return 0;
    let count = 0;
    let after: { dueAt: number; caseId: string } | undefined;
    for (;;) {
      const cases = await this.lists.due(now, (REMINDER_STEPS[0] + 1) * DAY, after);
      for (const one of cases) {
        if (stepOf(one, now) !== undefined) count += await this.one(one.caseId, remindTo, now);
      }
      const last = cases.at(-1);
      if (!last) return count;
      after = { dueAt: storedDueAt(last.clock), caseId: last.caseId };
    }
  }

  private async one(caseId: string, to: string, now: number): Promise<number> {
    let sent = 0;
    await this.ledger.change(caseId, (locked) => {
      const outcome = isOpen(locked) ? reminded(locked, to, now) : undefined;
      sent = outcome ? 1 : 0;
      return outcome;
    });
    return sent;
  }
}

const stepOf = (one: Case, now: number) =>
  reminderStep(dueAt(one.clock, now), now, one.remindedStep);

const reminded = (locked: Case, to: string, now: number): Outcome | undefined => {
  const step = stepOf(locked, now);
  if (step === undefined) return undefined;
  const due = dueAt(locked.clock, now);
  // Without the case's id: what goes to those who work on it is no correspondence with the person.
  const mail = {
    to,
    ...reminderMail(locked.reference, daysLeft(due, now), dueDay(locked.clock, now)),
  };
  return {
    next: { ...locked, remindedStep: step },
    events: [{ type: 'reminded', data: { step }, mail }],
  };
};
