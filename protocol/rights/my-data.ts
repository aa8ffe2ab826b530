import type { ConsentStanding } from '../transparency/consent';
import type { CaseState, RequestKind } from './cases';

export interface SubjectRequestInfo {
  /** Short name to quote, e.g. "R-7F3K2M". */
  reference: string;
  kind: RequestKind;
  receivedAt: number;
  state: CaseState;
  /** When an answer is due at the latest. */
  dueAt: number;
  /** The same as a day of the calendar, in the controller's time zone: `2026-12-28`, wherever it is read. */
  dueDay: string;
}

/** Something that the software keeps in the visitor's browser, for cookie pages and "My data". */
export interface StoredItem {
  name: string;
  where: 'localStorage' | 'sessionStorage' | 'cookie';
  purpose: 'session' | 'draft' | 'preference';
  /** Days; 0 for as long as the tab is open; absent: until it is removed, in "My data" or by the browser. */
  days?: number;
}

export interface MyData {
  consents: ConsentStanding[];
  requests: SubjectRequestInfo[];
  /** An address is on file that a receipt can be mailed to; never which one. */
  canMail: boolean;
  chats: { chatId: string; startedAt: number; endedAt?: number }[];
}

export interface SubjectRequestBody {
  /** UUID; a repeat gets the first reference again. */
  requestId: string;
  kind: RequestKind;
  /** In the person's own words. */
  details: string;
  language: string;
}

export interface PublicRequestBody extends SubjectRequestBody {
  email: string;
  name?: string;
}
