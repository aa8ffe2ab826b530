import { toJson } from '../../../../protocol/foundation/json';
import { storageKey } from '../../contract';
import type { Area } from './area';
import { toSession, type Session } from './session';

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null; // Not ours, or cut off: as good as nothing.
  }
};

/** Everything that the widget keeps in the browser: who the visitor is, and what is not sent yet. */
export class Vault<Draft extends object> {
  readonly #key: string;
  readonly #sessions: Area;
  readonly #drafts: Area;
  readonly #lasting: Area;

  /** `sessions` may outlive the browser, `drafts` belongs to this tab, `lasting` outlives it. */
  constructor(server: string, sessions: Area, drafts: Area, lasting: Area) {
    this.#key = storageKey(server);
    this.#sessions = sessions;
    this.#drafts = drafts;
    this.#lasting = lasting;
  }

  get session(): Session | undefined {
    return toSession(parse(this.#sessions.getItem(this.#key)));
  }

  set session(session: Session | undefined) {
    if (session) this.#sessions.setItem(this.#key, toJson(session));
    else this.#sessions.removeItem(this.#key);
  }

  get draft(): Partial<Draft> {
    return parse(this.#drafts.getItem(this.#key + '#draft')) ?? {};
  }

  /** Changes parts of the draft. */
  keep(part: Partial<Draft>): void {
    this.#drafts.setItem(this.#key + '#draft', toJson({ ...this.draft, ...part }));
  }

  /**
   * The secret of a visitor who has agreed to something: withdrawing works in a later visit too (GDPR, Art 7(3)). It
   * opens "My data" and no chat.
   */
  get kept(): string | undefined {
    return this.#lasting.getItem(this.#key + '#kept') ?? undefined;
  }

  set kept(token: string | undefined) {
    if (token) this.#lasting.setItem(this.#key + '#kept', token);
    else this.#lasting.removeItem(this.#key + '#kept');
  }

  /** Leaves nothing of a chat behind. */
  clear(): void {
    this.session = undefined;
    this.#drafts.removeItem(this.#key + '#draft');
  }
}
