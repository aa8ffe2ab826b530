import { toJson } from '../../../../protocol/foundation/json';
import type { RequestKind } from '../../../../protocol/rights/cases';
import { LiveChatError } from '../../../../protocol/foundation/errors';
import type { PublicRequestBody } from '../../../../protocol/rights/my-data';
import type { VisitorRest } from '../../../../protocol/rest';
import { newMessageId } from '../../../../protocol/foundation/uuid';
import { Store } from '../chat';
import { RequestIds } from '../apart';
import type { Phase, Problem, RequestState } from './state';

type Answer<Route extends keyof VisitorRest> = Promise<VisitorRest[Route]['answer']>;

export interface RequestRoutes {
  send(body: PublicRequestBody): Answer<'POST /live-chat/visitor/privacy-requests'>;
  confirm(token: string, password?: string): Answer<'POST /live-chat/visitor/verifications'>;
}

/** What somebody has filled in. */
export interface Filled {
  kind: RequestKind;
  email: string;
  name: string;
  details: string;
}

interface Options {
  routes: RequestRoutes;
  /** Of the link in the mail. */
  token: string | undefined;
  /** The link was cut on its way. */
  spoilt: boolean;
  /** Language in which the page is shown. */
  language: string;
}

const PROBLEMS: Partial<Record<string, Problem>> = {
  too_many: 'too_many',
  rate_limited: 'limited',
  invalid_request: 'refused',
};

const codeOf = (cause: unknown): string =>
  cause instanceof LiveChatError ? cause.code : 'internal';

const firstPhase = ({ token, spoilt }: Options): Phase => {
  if (token !== undefined) return 'asked';
  return spoilt ? 'dead' : 'form';
};

/** A request by somebody who is known by their address alone, and its confirmation. */
export class RequestModel {
  readonly store: Store<RequestState>;
  readonly #options: Options;
  readonly #ids = new RequestIds(newMessageId);

  constructor(options: Options) {
    this.#options = options;
    this.store = new Store<RequestState>({
      phase: firstPhase(options),
      sending: false,
      problem: undefined,
      reference: '',
      password: false,
      late: false,
    });
  }

  /** Sends a request. The answer is the same whoever asks, and a repeat is the same request (R14). */
  async send({ kind, email, name, details }: Filled): Promise<void> {
    const { routes, language } = this.#options;
    const requestId = this.#ids.of('request', toJson([kind, email, name, details]));
    await this.#run('sent', () =>
      routes.send({ requestId, kind, email, details, language, ...(name && { name }) })
    );
  }

  /**
   * The person says that the request is theirs. Never done by itself: scanners open the links of mails.
   * @param password what is delivered later is opened with it; empty: a code is told on another way
   */
  async confirm(password = ''): Promise<void> {
    const { routes, token } = this.#options;
    if (token === undefined) return;
    await this.#run('confirmed', async () => {
      const answer = await routes.confirm(token, password || undefined);
      const kept = answer.passwordKept === true;
      this.store.set({ password: kept, late: password !== '' && !kept });
      return answer;
    });
  }

  /** A new request, after a link that does not work. */
  again(): void {
    this.#ids.done('request');
    this.store.set({ phase: 'form', problem: undefined });
  }

  async #run(then: Phase, call: () => Promise<{ reference: string }>): Promise<void> {
    if (this.store.value.sending) return;
    this.store.set({ sending: true, problem: undefined });
    try {
      const { reference } = await call();
      this.store.set({ phase: then, reference, sending: false });
    } catch (cause) {
      const code = codeOf(cause);
      const dead = then === 'confirmed' && ['not_found', 'gone', 'invalid_request'].includes(code);
      this.store.set({
        sending: false,
        ...(dead ? { phase: 'dead' } : { problem: PROBLEMS[code] ?? 'failed' }),
      });
    }
  }
}
