import type { MaskedKind } from '../../../../protocol/foundation/masking';
import type { Answers } from '../../../../protocol/transparency/prechat';
import type { Entry } from '../outbox';

/**
 * What a visitor has not sent yet and a reload must not lose; kept once they have opened the widget. Ticked
 * consent boxes are not filled in again from it: no page ever shows one that is ticked already.
 */
export interface Draft {
  /** In the composer or the first message's box. */
  text: string;
  /** Form fields by key. */
  fields: Answers;
  outbox: readonly Entry[];
  /**
   * A start whose answer is not known: the same ids make a repeat harmless. `said` is everything else that it
   * said; with other answers it is another start.
   */
  start: { startId: string; message: { clientMessageId: string; body: string }; said: string };
  /** Own messages of which a part was masked, by their ids. */
  masked: Record<string, readonly MaskedKind[]>;
  sound: boolean;
  /** The window is open, and will be on the next page. The loader looks for it. */
  open: boolean;
  /** The visitor's secret between an ended chat and the next one. */
  token: string;
}
