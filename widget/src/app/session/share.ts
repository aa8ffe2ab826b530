import { toSession, type Session } from './session';

type Note = { ask: true } | { forget: true } | { session: unknown };

/**
 * Lets tabs of one website share a chat. A tab listens only once its visitor has opened the widget
 * there; a browser keeps the channel within the website's own origin.
 */
export class Share {
  /** None where the browser has none, or the page forbids it: then each tab is on its own. */
  readonly #channel: BroadcastChannel | undefined;

  constructor(
    key: string,
    mine: () => Session | undefined,
    adopt: (session: Session) => void,
    forget: () => void
  ) {
    try {
      this.#channel = new BroadcastChannel(key);
    } catch {
      return;
    }
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const note = (data ?? {}) as { ask?: unknown; forget?: unknown; session?: unknown };
      if (note.forget) forget();
      else if (note.ask) {
        const session = mine();
        if (session) this.tell(session);
      } else {
        const session = toSession(note.session);
        if (session) adopt(session);
      }
    };
  }

  /** Has another tab a chat? */
  ask(): void {
    this.#channel?.postMessage({ ask: true } satisfies Note);
  }

  tell(session: Session): void {
    this.#channel?.postMessage({ session } satisfies Note);
  }

  /** The visitor wants nothing of theirs kept in this browser. */
  forget(): void {
    this.#channel?.postMessage({ forget: true } satisfies Note);
  }

  close(): void {
    this.#channel?.close();
  }
}
