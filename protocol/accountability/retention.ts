/**
 * Categories with a time of their own.
 * - `chats`: ended chats with messages, answers and seal; their days are those of the purpose `enquiry`, which the
 *   notice tells (R3)
 * - `answers`: form answers whose field names a shorter time than its chat
 * - `consents`: proofs of a purpose after refusal, withdrawal or expiry; days are those of the purpose
 * - `idle`: chats that nobody has written in: they are ended, so that their time begins
 * - `visitors`: profiles without chats, consents and requests
 * - `requests`: closed cases; `unverified`: open ones whose requester never proved who they are
 */
export const RETENTION_KEYS = [
  'idle',
  'answers',
  'chats',
  'consents',
  'visitors',
  'unverified',
  'requests',
  'mails',
  'exports',
  'disclosures',
  'suppressions',
  'audit',
  'tombstones',
  'breaches',
] as const;
export type RetentionKey = (typeof RETENTION_KEYS)[number];

export interface RetentionRule {
  key: RetentionKey;
  on: boolean;
  /** Days from the end: of the chat, the case, the answer, the sending. 1 to 36,500. */
  days: number;
  /** What stays of chats and requests: nothing, or figures. Others can only be deleted. */
  action: 'delete' | 'anonymise';
  /** Days come from elsewhere and are changed there: `purpose` in the purposes, `form` in the forms. */
  from?: 'purpose' | 'form';
}

export interface RetentionSettings {
  /** Off: nothing is erased by time, and the panel says so. */
  enabled: boolean;
  rules: Pick<RetentionRule, 'key' | 'on' | 'days' | 'action'>[];
  /** Address that a run that did not happen is reported to; empty: nobody is mailed. */
  alarmTo: string;
}

/** What a run would erase now. */
export interface RetentionPreview {
  /** Hand it back with the settings: what has grown much since then is shown again first. */
  previewHash: string;
  at: number;
  counts: { key: RetentionKey; due: number; held: number; oldest?: number }[];
}

export interface RetentionRun {
  runId: string;
  startedAt: number;
  finishedAt?: number;
  state: 'running' | 'done' | 'failed';
  /** Scheduled, or by hand. */
  by?: { id: string; name: string };
  results: {
    key: RetentionKey;
    deleted: number;
    anonymised: number;
    held: number;
    failed?: true;
  }[];
}

export interface RetentionAnswer {
  settings: RetentionSettings;
  rules: RetentionRule[];
  /** `preview`: there was data before retention was known; look at what it would do, then switch it on. */
  state: 'on' | 'off' | 'preview';
  /** The last runs, the newest first. */
  runs: RetentionRun[];
  /** It should have run and did not: since then. */
  overdueSince?: number;
  nextAt?: number;
}
