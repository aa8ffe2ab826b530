import type { MailState } from './cases';
import type { ExportFile } from './export';

export type DeliveryMethod = 'link' | 'attachment';

/** - `sent`: on its way or opened by nobody yet; `opened`: files can be fetched, or were; `locked`: too many wrong codes */
export type ExportDeliveryState =
  'waiting' | 'sent' | 'opened' | 'locked' | 'revoked' | 'expired' | 'failed';

export interface NewDelivery {
  exportId: string;
  /** On file for the person, or verified in the case. */
  to: string;
  method: DeliveryMethod;
  language: string;
  /** A password that the person chose takes the place of the code. 8 to 100 characters. */
  password?: string;
  /** It is opened with the password that the person chose when they confirmed the request. */
  ownPassword?: boolean;
  /** Why it goes as a plain attachment; needed for that method. */
  reason?: string;
}

export interface DeliveryInfo {
  deliveryId: string;
  exportId: string;
  caseId?: string;
  to: string;
  method: DeliveryMethod;
  state: ExportDeliveryState;
  mail: MailState;
  reason?: string;
  createdAt: number;
  by: { id: string; name: string };
  expiresAt: number;
  openedAt?: number;
  /** Wrong codes that are still allowed. */
  attemptsLeft: number;
  /** The newest last. */
  accesses: { at: number; what: 'opened' | 'wrong_code' | 'file' }[];
}

/** What a person sees who has opened a delivery with its code. */
export interface OpenedDelivery {
  /** Secret for fetching the files; valid for minutes. */
  grant: string;
  language: string;
  title: string;
  files: (ExportFile & { fileId: string })[];
  expiresAt: number;
}
