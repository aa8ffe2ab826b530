import { LiveChatError } from '../../../../protocol/foundation/errors';
import { initialState, Store, type Actions, type Draft, type State } from '../chat';
import { Rest } from '../rest';

/** Asks for nothing: in a preview there is nobody to answer. */
class NoRest extends Rest {
  override call<T>(): Promise<T> {
    return Promise.reject<T>(new LiveChatError('unavailable', 'This is a preview.'));
  }
}

/** Stands in for the chat: nothing is sent, fetched or stored, and what was typed lives as long as the page. */
export class PreviewChat implements Actions {
  readonly store = new Store<State>({ ...initialState, view: 'start' });
  readonly languages = '';
  readonly isBegun = false;
  readonly rest = new NoRest('');
  readonly token = undefined;
  readonly server: string;
  readonly #begun: () => void;
  #draft: Partial<Draft> = {};

  /** `begun` is told when somebody presses start, and the form has nothing against it. */
  constructor(server: string, begun: () => void) {
    this.server = server;
    this.#begun = begun;
  }

  get draft(): Partial<Draft> {
    return this.#draft;
  }

  keep(part: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...part };
  }

  tick(part: Partial<State>): void {
    this.store.set(part);
  }

  begin(): Promise<void> {
    this.#begun();
    return Promise.resolve();
  }

  setSound(sound: boolean): void {
    this.store.set({ sound });
  }

  end = (): Promise<boolean> => Promise.resolve(false);
  load = (): Promise<void> => Promise.resolve();
  opened = (): void => undefined;
  speak = (): void => undefined;
  closed = (): void => undefined;
  identified = (): void => undefined;
  minimise = (): void => undefined;
  destroy = (): void => undefined;
  send = (): void => undefined;
  answer = (): void => undefined;
  agreed = (): void => undefined;
  retry = (): void => undefined;
  typed = (): void => undefined;
  again = (): void => undefined;
  forget = (): void => undefined;
}
