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

  /** `sessions` may outlive the browser, `drafts` belongs to this tab. */
  constructor(server: string, sessions: Area, drafts: Area) {
    this.#key = storageKey(server);
    this.#sessions = sessions;
    this.#drafts = drafts;
  }

  get session(): Session | undefined {
    return toSession(parse(this.#sessions.getItem(this.#key)));
  }

  set session(session: Session | undefined) {
    if (session) this.#sessions.setItem(this.#key, JSON.stringify(session));
    else this.#sessions.removeItem(this.#key);
  }

  get draft(): Partial<Draft> {
    return parse(this.#drafts.getItem(this.#key + '#draft')) ?? {};
  }

  /** Changes parts of the draft. */
  keep(part: Partial<Draft>): void {
    this.#drafts.setItem(this.#key + '#draft', JSON.stringify({ ...this.draft, ...part }));
  }

  /** Leaves nothing behind. */
  clear(): void {
    this.session = undefined;
    this.#drafts.removeItem(this.#key + '#draft');
  }
}
