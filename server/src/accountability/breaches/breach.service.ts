import {
  LiveChatError,
  type AffectedAnswer,
  type BreachDefinition,
  type BreachesAnswer,
  type BreachInfo,
} from '../../../../protocol';
import type { AuditData, AuditService } from '../../foundation/audit';
import type { Names } from '../../foundation/audit';
import type { HoldGuard } from '../../rights/holds';
import { maskedAnswer, type Clock, type Database } from '../../foundation/platform';
import { AffectedStore, type AffectedPerson, type Scope } from './affected.store';
import { SOURCES } from './affected.sources';
import { assertBreach } from './breach.rules';
import { BreachStore } from './breach.store';

export interface BreachDeps {
  database: Database;
  clock: Clock;
  audit: Pick<AuditService, 'record'>;
  names: Names;
  guard: Pick<HoldGuard, 'ids'>;
}

/** What who asks may see of persons. */
export interface Sees {
  /** Addresses in full. */
  contacts: boolean;
  /** Who is under a hold that is hidden from agents. */
  holds: boolean;
}

/** What an entry leaves in the log: figures and times, none of its texts. */
const figuresOf = (definition: BreachDefinition): AuditData => ({
  awareAt: definition.awareAt,
  from: definition.from,
  to: definition.to,
  stores: definition.stores,
  risk: definition.risk,
  authorityTold: definition.authorityToldAt ?? 0,
  personsTold: definition.personsToldAt ?? 0,
  closed: definition.closed,
});

/** Help with breaches (R32): who is affected, the clock, and the register of Art 33(5). */
export class BreachService {
  private readonly store: BreachStore;
  private readonly affectedStore: AffectedStore;

  constructor(private readonly deps: BreachDeps) {
    this.store = new BreachStore(deps.database, deps.names);
    this.affectedStore = new AffectedStore(deps.database, deps.guard);
  }

  async list(): Promise<BreachesAnswer> {
    return { breaches: await this.store.list(), now: this.deps.clock.now() };
  }

  /** @throws LiveChatError `not_found` */
  async get(breachId: string): Promise<BreachInfo> {
    const found = await this.store.find(breachId);
    if (!found) throw new LiveChatError('not_found', 'There is no such breach.');
    return found;
  }

  /** @throws LiveChatError `invalid_request` */
  async create(definition: BreachDefinition, by: string): Promise<BreachInfo> {
    const at = this.deps.clock.now();
    assertBreach(definition, at);
    const breachId = await this.store.insert(definition, at, by);
    await this.log('breach.create', breachId, by, figuresOf(definition));
    return this.get(breachId);
  }

  /** @throws LiveChatError `conflict` when a colleague has saved since `base` | `invalid_request` | `not_found` */
  async update(
    breachId: string,
    definition: BreachDefinition,
    base: number,
    by: string
  ): Promise<BreachInfo> {
    const before = await this.get(breachId);
    const now = this.deps.clock.now();
    assertBreach(definition, now);
    // Later than the time before, also within one millisecond: it is what the next change is based on.
    const at = Math.max(now, base + 1);
    if (!(await this.store.update(breachId, definition, base, at))) {
      throw new LiveChatError(
        'conflict',
        'A colleague has changed this entry since; load it again.'
      );
    }
    const closing = !before.closed && definition.closed;
    const action = closing ? 'breach.close' : 'breach.update';
    await this.log(action, breachId, by, figuresOf(definition));
    return this.get(breachId);
  }

  /** Everybody is counted; who is shown depends on what who asks may see. */
  async affected(scope: Scope, { contacts, holds }: Sees, by: string): Promise<AffectedAnswer> {
    const [counts, persons, sample] = [
      await this.affectedStore.counts(scope),
      await this.affectedStore.persons(scope),
      await this.affectedStore.sample(scope, holds),
    ];
    await this.log('breach.affected', '', by, { ...scopeFigures(scope), persons });
    return { counts, persons, sample: contacts ? sample : sample.map(maskedAnswer) };
  }

  /** Everybody who is affected by an entry, one at a time. */
  async everybody(
    breachId: string,
    sees: Sees,
    by: string
  ): Promise<{ breach: BreachInfo; people: AsyncIterable<AffectedPerson> }> {
    const breach = await this.get(breachId);
    const scope = scopeOf(breach);
    // Refused before the file begins, and written down before anybody reads it.
    const persons = await this.affectedStore.persons(scope);
    await this.log('breach.export', breachId, by, { ...scopeFigures(scope), persons, ...sees });
    return { breach, people: this.shown(scope, sees) };
  }

  private async *shown(scope: Scope, { contacts, holds }: Sees): AsyncGenerator<AffectedPerson> {
    for await (const person of this.affectedStore.all(scope, holds)) {
      yield contacts ? person : maskedAnswer(person);
    }
  }

  private log(action: string, target: string, by: string, data: AuditData): Promise<void> {
    return this.deps.audit.record({ action, target, by, data });
  }
}

/** Other plugins' categories are in an entry as words only: there is nothing to count them by. */
const scopeOf = ({ from, to, stores }: BreachDefinition): Scope => ({
  from,
  to,
  stores: stores.filter((key) => Object.hasOwn(SOURCES, key)),
});

const scopeFigures = ({ from, to, stores }: Scope): AuditData => ({ from, to, stores });
