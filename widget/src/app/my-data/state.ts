import type { ConsentReceipt } from '../../../../protocol/transparency/consent';
import type { MyData, StoredItem, SubjectRequestInfo } from '../../../../protocol/rights/my-data';

/** How far something that was pressed has come. `changed`: what it was about is not the same any more. */
export type Step = 'sending' | 'done' | 'failed' | 'changed';

/**
 * - `none`: nobody is known here
 * - `expired`: the link is not valid any more
 * - `broken`: no answer
 */
export type Phase = 'loading' | 'ready' | 'none' | 'expired' | 'broken';

export interface DataState {
  phase: Phase;
  data: MyData | undefined;
  /** What the software keeps in browsers; `null` when it could not be fetched. */
  storage: readonly StoredItem[] | null | undefined;
  /** Answers, by purpose. */
  answers: Readonly<Partial<Record<string, Step>>>;
  /** Receipts that were fetched, and how fetching and mailing them goes; by record. */
  receipts: Readonly<Partial<Record<string, ConsentReceipt>>>;
  fetching: Readonly<Partial<Record<string, Step>>>;
  mails: Readonly<Partial<Record<string, Step>>>;
  request: Step | undefined;
  /** The request that was received last. */
  received: SubjectRequestInfo | undefined;
  link: Step | undefined;
}

export const initialData: DataState = {
  phase: 'loading',
  data: undefined,
  storage: undefined,
  answers: {},
  receipts: {},
  fetching: {},
  mails: {},
  request: undefined,
  received: undefined,
  link: undefined,
};
