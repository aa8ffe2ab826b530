import type { Clock } from '../clock';
import type { Reply, RequestOf, Requests } from '../link';
import type { Signals } from '../signals';
import type { RealtimeAction, RealtimeState, Store } from '../store';

/** What the parts of the client share. */
export interface ClientContext {
  store: Store<RealtimeState, RealtimeAction>;
  clock: Clock;
  signals: Signals;
  /** Asks the server. When no answer comes although the line seems up, the line is cut and made anew. */
  ask: <E extends keyof Requests>(event: E, request: RequestOf<E>) => Promise<Reply<E>>;
  tell: (message: { chatId: string; on: boolean }) => void;
}

/** What a button gets back: done, or a code to explain. */
export type Outcome =
  { ok: true } | { ok: false; code: Extract<Reply<'chat:end'>, { ok: false }>['code'] };

export const outcome = (reply: Reply<keyof Requests>): Outcome =>
  reply.ok ? { ok: true } : { ok: false, code: reply.code };
