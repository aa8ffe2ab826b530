import type { Entry } from '../outbox';

/** What a visitor has not sent yet and a reload must not lose; kept once they have opened the widget. */
export interface Draft {
  /** In the composer or the first message's box. */
  text: string;
  /** Form fields by key. */
  fields: Record<string, string>;
  outbox: readonly Entry[];
  /** A start whose answer is not known: the same ids make a repeat harmless. */
  start: { startId: string; message: { clientMessageId: string; body: string } };
  sound: boolean;
  /** The visitor's secret between an ended chat and the next one. */
  token: string;
}
