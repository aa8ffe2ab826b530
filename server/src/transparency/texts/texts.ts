import type { Channel, DataCategory, NoticeSectionId, RequestKind } from '../../../../protocol';

/** Everything the software itself says in notices, cards, receipts and mails. One file per language. */
export interface PrivacyTexts {
  sections: Record<NoticeSectionId, string>;
  /** Name and address of the controller, how to reach it. */
  controller(c: { name: string; address: string; email: string; phone?: string }): string;
  dpo(d: { name?: string; email: string }): string;
  basis: Record<
    | 'consent'
    | 'contract'
    | 'legal_obligation'
    | 'vital_interests'
    | 'public_task'
    | 'legitimate_interests',
    string
  >;
  /** One paragraph per purpose. */
  purpose(p: { name: string; description: string; basis: string; interest?: string }): string;
  category: Record<DataCategory, string>;
  channel: Record<Channel, string>;
  /** What every chat collects, whatever the form asks. */
  collectedAlways: string;
  /** Of a message that is left when nobody is there. */
  collectedOffline: string;
  /** Where a form asks the age question. */
  collectedAge: string;
  collectedFields(labels: string): string;
  recipient(r: { name: string; role: string; country?: string; purposes: string }): string;
  role: { processor: string; controller: string };
  /** Stands where a summary names who gets data, and nobody does. */
  nobodyElse: string;
  /** Who of them is in another country (Art 13(1)(f)). */
  transfers(list: string): string;
  /** Where data lies. */
  places: Record<'database' | 'files' | 'mail', string>;
  noRecipients: string;
  retention(r: { name: string; duration: string; from: 'chat_end' | 'withdrawal' }): string;
  days(count: number): string;
  rights: string;
  objection: string;
  withdrawal: string;
  noConsentNeeded: string;
  complaint(authority: string | undefined): string;
  policy: string;
  card: { asks(controller: string): string; yes: string; no: string };
  state: Record<
    'requested' | 'not_given' | 'given' | 'refused' | 'withdrawn' | 'expired' | 'invalidated',
    string
  >;
  method: Record<
    'prechat_checkbox' | 'chat_statement' | 'preferences' | 'import' | 'system',
    string
  >;
  receipt: {
    title: string;
    record: string;
    time: string;
    state: string;
    purpose: string;
    statement: string;
    method: string;
    controller: string;
    basis: string;
    retention: string;
    channel: string;
    recipients: string;
    expires: string;
    notice(version: number, sha256: string): string;
    withdraw: string;
    exchange: string;
    page: string;
    subject: string;
    hash: string;
  };
  mail: {
    receiptSubject: string;
    linkSubject: string;
    link(url: string, minutes: number): string;
  };
  request: Record<RequestKind, string>;
}
