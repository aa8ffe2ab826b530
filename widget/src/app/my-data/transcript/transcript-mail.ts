import { LiveChatError } from '../../../../../protocol/foundation/errors';
import { Store } from '../../chat';

export type MailStep = 'sending' | 'done' | 'too_many' | 'no_address' | 'failed';

export interface MailState {
  step: MailStep | undefined;
  /** Opens the mailed link. Told once by the server, and in no mail. */
  code: string | undefined;
}

const stepOf = (cause: unknown): MailStep => {
  const code = cause instanceof LiveChatError ? cause.code : undefined;
  if (code === 'rate_limited' || code === 'too_many') return 'too_many';
  return code === 'conflict' ? 'no_address' : 'failed';
};

/** A conversation that is mailed to its visitor. Not repeated by itself: every repeat would be another mail. */
export class TranscriptMail {
  readonly store = new Store<MailState>({ step: undefined, code: undefined });
  readonly #ask: () => Promise<{ code: string }>;

  constructor(ask: () => Promise<{ code: string }>) {
    this.#ask = ask;
  }

  async send(): Promise<void> {
    if (this.store.value.step === 'sending') return;
    this.store.set({ step: 'sending', code: undefined });
    try {
      const { code } = await this.#ask();
      this.store.set({ step: 'done', code });
    } catch (cause) {
      this.store.set({ step: stepOf(cause) });
    }
  }
}
