import type { ConsentStanding } from '../../../../protocol/transparency/consent';
import type { RequestKind } from '../../../../protocol/rights/cases';
import { LiveChatError } from '../../../../protocol/foundation/errors';
import { newMessageId } from '../../../../protocol/foundation/uuid';
import { RequestIds } from '../apart';
import { Store, untilTaken } from '../chat';
import type { Clock } from '../timing';

import type { DataRoutes } from './routes';
import { afterReceipt, type Choice } from './standing';
import { initialData, type DataState, type Step } from './state';

interface Options {
  routes: DataRoutes;
  clock: Pick<Clock, 'after' | 'random'>;
  /** Somebody is known: there is a token. */
  known: boolean;
  /** It is that of a link which came by mail. */
  linked: boolean;
  /** Language in which everything is shown. */
  language: string;
  /** Languages that statements are asked for with, best first; an answer names the same, so that the record holds what was read. */
  lang: string;
  /** Version of the notice that can be read here, once it is known. */
  noticeVersion(): number | undefined;
  /** The visitor has agreed to something. */
  agreed?: (() => void) | undefined;
  /** Page without its query. */
  pageUrl?: string | undefined;
}

type Steps = 'answers' | 'fetching' | 'mails';

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof LiveChatError ? cause.code : undefined;

/** What "My data" shows and does. */
export class DataModel {
  readonly store = new Store<DataState>(initialData);
  readonly #options: Options;
  readonly #ids = new RequestIds(newMessageId);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Fetches what is held; again after a failure. */
  async load(): Promise<void> {
    this.store.set({ phase: 'loading' });
    if (!this.#options.linked) void this.loadStorage();
    if (!this.#options.known) return this.#unknown();
    try {
      this.store.set({ data: await this.#options.routes.data(), phase: 'ready' });
    } catch (cause) {
      if (!this.#isRefused(cause)) this.store.set({ phase: 'broken' });
    }
  }

  async loadStorage(): Promise<void> {
    if (this.store.value.storage) return;
    this.store.set({ storage: undefined });
    const storage = await this.#options.routes.storage().then(
      ({ items }) => items,
      () => null
    );
    this.store.set({ storage });
  }

  /** Gives, refuses or withdraws a consent. */
  async answer({ purpose, version }: ConsentStanding, answer: Choice): Promise<void> {
    if (this.store.value.answers[purpose] === 'sending') return;
    const { routes, lang, pageUrl } = this.#options;
    const noticeVersion = this.#options.noticeVersion();
    this.#step('answers', purpose, 'sending');
    const body = {
      requestId: this.#ids.of(purpose, `${version} ${answer}`),
      purpose,
      version,
      answer,
      language: lang,
      ...(noticeVersion !== undefined && { noticeVersion }),
      ...(pageUrl !== undefined && { pageUrl }),
    };
    try {
      const receipt = await this.#untilTaken(() => routes.answer(body));
      this.#ids.done(purpose);
      if (answer === 'given') this.#options.agreed?.();
      const { data, receipts } = this.store.value;
      this.store.set({
        receipts: { ...receipts, [receipt.recordId]: receipt },
        data: data && {
          ...data,
          consents: data.consents.map((it) =>
            it.purpose === purpose ? afterReceipt(it, receipt) : it
          ),
        },
      });
      this.#step('answers', purpose, 'done');
    } catch (cause) {
      if (this.#isRefused(cause)) return;
      if (codeOf(cause) !== 'conflict') return this.#step('answers', purpose, 'failed');
      this.#ids.done(purpose);
      await this.load();
      this.#step('answers', purpose, 'changed');
    }
  }

  /** Fetches the receipt of a record, unless it is here already. */
  async receipt(recordId: string): Promise<void> {
    const { receipts, fetching } = this.store.value;
    if (receipts[recordId] || fetching[recordId] === 'sending') return;
    await this.#run('fetching', recordId, async () => {
      const receipt = await this.#options.routes.receipt(recordId);
      this.store.set({ receipts: { ...this.store.value.receipts, [recordId]: receipt } });
    });
  }

  /** Mails a receipt to the address on file. Not repeated by itself: every repeat would be another mail. */
  async mail(recordId: string): Promise<void> {
    if (this.store.value.mails[recordId] === 'sending') return;
    await this.#run('mails', recordId, () => this.#options.routes.mail(recordId));
  }

  /** Asks for access, correction, deletion and the like. */
  async ask(kind: RequestKind, details: string): Promise<void> {
    if (this.store.value.request === 'sending') return;
    const { routes, language } = this.#options;
    const requestId = this.#ids.of('request', kind + details);
    this.store.set({ request: 'sending', received: undefined });
    try {
      const received = await this.#untilTaken(() =>
        routes.ask({ requestId, kind, details, language })
      );
      this.#ids.done('request');
      const { data } = this.store.value;
      this.store.set({
        request: 'done',
        received,
        data: data && { ...data, requests: [received, ...data.requests] },
      });
    } catch (cause) {
      if (!this.#isRefused(cause)) this.store.set({ request: 'failed' });
    }
  }

  /** Has a link mailed. What comes of it nobody learns here. */
  async sendLink(email: string): Promise<void> {
    if (this.store.value.link === 'sending') return;
    this.store.set({ link: 'sending' });
    const link = await this.#options.routes.link({ email, language: this.#options.language }).then(
      (): Step => 'done',
      (): Step => 'failed'
    );
    this.store.set({ link });
  }

  /** A lost connection or a restart is waited out; the ids make repeats harmless. */
  #untilTaken<T>(call: () => Promise<T>): Promise<T> {
    return untilTaken(call, this.#options.clock, () => undefined);
  }

  async #run(steps: Steps, key: string, call: () => Promise<unknown>): Promise<void> {
    this.#step(steps, key, 'sending');
    try {
      await call();
      this.#step(steps, key, 'done');
    } catch (cause) {
      if (!this.#isRefused(cause)) this.#step(steps, key, 'failed');
    }
  }

  #step(steps: Steps, key: string, step: Step): void {
    this.store.set({ [steps]: { ...this.store.value[steps], [key]: step } });
  }

  /** The token is not valid any more. */
  #isRefused(cause: unknown): boolean {
    const refused = ['unauthorized', 'gone'].includes(codeOf(cause) ?? '');
    if (refused) this.#unknown();
    return refused;
  }

  #unknown(): void {
    this.store.set({ phase: this.#options.linked ? 'expired' : 'none', data: undefined });
  }
}
