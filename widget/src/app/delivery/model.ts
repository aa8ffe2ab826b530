import type { OpenedDelivery } from '../../../../protocol/rights/delivery';
import { LiveChatError, type ErrorCode } from '../../../../protocol/foundation/errors';
import { Store } from '../chat';
import type { DeliveryState, FileStep, Phase, Problem } from './state';
import { triesLeftOf } from './tries-left';

export interface DeliveryRoutes {
  open(token: string, code: string): Promise<OpenedDelivery>;
  file(grant: string, fileId: string): Promise<Blob>;
}

interface Options {
  routes: DeliveryRoutes;
  /** Of the mailed link; without one there is nothing to open. */
  token: string | undefined;
  /** The link was cut on its way. */
  spoilt: boolean;
  save(name: string, content: Blob): void;
  /** Goes on in the language of what was sent. */
  speak(language: string): Promise<unknown>;
}

const PROBLEMS: Partial<Record<ErrorCode, Problem>> = {
  forbidden: 'wrong',
  rate_limited: 'limited',
};
/** Codes that say that there is nothing to open. What is no token of ours is not told apart. */
const DEAD: readonly ErrorCode[] = ['gone', 'not_found'];

const toError = (cause: unknown): LiveChatError =>
  cause instanceof LiveChatError ? cause : new LiveChatError('internal', String(cause));

const firstPhase = ({ token, spoilt }: Options): Phase => {
  if (token !== undefined) return 'asking';
  return spoilt ? 'dead' : 'none';
};

/** Files that were sent to a person: opened with a code, once, and fetched within minutes (R13). */
export class DeliveryModel {
  readonly store: Store<DeliveryState>;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.store = new Store<DeliveryState>({
      phase: firstPhase(options),
      sending: false,
      problem: undefined,
      triesLeft: undefined,
      opened: undefined,
      files: {},
    });
  }

  /** Opens the link. Not repeated by itself: an answer that was lost may have used it up. */
  async open(code: string): Promise<void> {
    const { routes, token, speak } = this.#options;
    if (token === undefined || this.store.value.sending) return;
    this.store.set({ sending: true, problem: undefined });
    try {
      const opened = await routes.open(token, code);
      // Without its texts the files are as good.
      await speak(opened.language).catch(() => undefined);
      this.store.set({ phase: 'opened', opened, sending: false });
    } catch (cause) {
      this.#openFailed(toError(cause));
    }
  }

  /** Fetches a file and saves it. */
  async fetch(fileId: string): Promise<void> {
    const { opened, files } = this.store.value;
    const file = opened?.files.find((one) => one.fileId === fileId);
    if (!opened || !file || files[fileId] === 'fetching') return;
    this.#step(fileId, 'fetching');
    try {
      this.#options.save(file.name, await this.#options.routes.file(opened.grant, fileId));
      this.#step(fileId, 'done');
    } catch (cause) {
      this.#step(fileId, 'failed');
      if (DEAD.includes(toError(cause).code)) this.#end();
    }
  }

  #openFailed({ code, message }: LiveChatError): void {
    if (DEAD.includes(code)) return this.store.set({ phase: 'dead', sending: false });
    this.store.set({
      sending: false,
      problem: PROBLEMS[code] ?? 'failed',
      triesLeft: code === 'forbidden' ? triesLeftOf(message) : undefined,
    });
  }

  /** Told by the server alone: a visitor's clock that is wrong must not close what opens once. */
  #end(): void {
    this.store.set({ phase: 'over', opened: undefined, files: {} });
  }

  #step(fileId: string, step: FileStep): void {
    this.store.set({ files: { ...this.store.value.files, [fileId]: step } });
  }
}
