import type { SendAnswer } from '../conversation/visitor-socket';
import type {
  ConsentFilter,
  ConsentReceipt,
  ConsentRow,
  PreferenceRequest,
  StoredConsent,
} from './consent';
import type { NoticeDefinition, NoticeState, RenderedNotice } from './notice';
import type { FormDefinition, FormListItem, FormState } from './prechat';
import type { PurposeDefinition, PurposeState } from './purposes';
import type {
  DeliveryState,
  PrivacySettings,
  PrivacySettingsChange,
  WebhookDelivery,
} from './receivers';
import type { ConfigQuery, StartAnswer, StartRequest, WidgetConfig } from './start';

/** What a visitor is told and asked before the first message and in the chat. */
export interface TransparencyVisitorRest {
  'GET /live-chat/widget/config': { query: ConfigQuery; answer: WidgetConfig };
  'POST /live-chat/visitor/chats': { body: StartRequest; answer: StartAnswer };
  /** As the socket's `consent:answer`. */
  'POST /live-chat/visitor/chats/:chatId/consents': {
    body: { clientMessageId: string; cardSeq: number; answer: 'yes' | 'no' };
    answer: SendAnswer & { recordId: string };
  };
  /** An answer given in "My data". Takes the token of a link that came by mail, too. */
  'POST /live-chat/visitor/consents': { body: PreferenceRequest; answer: ConsentReceipt };
  'GET /live-chat/visitor/consents/:recordId': { answer: ConsentReceipt };
  /** Mails the receipt to the address on file. */
  'POST /live-chat/visitor/consents/:recordId/mail': { body: object; answer: object };
}

/** Forms, purposes, the notice, consents and who is told of them. */
export interface TransparencyAdminRest {
  'GET /live-chat/prechat/forms': { answer: { forms: FormListItem[] } };
  'GET /live-chat/prechat/forms/:key': { answer: FormState };
  /** Makes a form or changes its draft. `base` is the draft's `savedAt` that the change was made on. */
  'PUT /live-chat/prechat/forms/:key': {
    body: { definition: FormDefinition; base?: number };
    answer: FormState;
  };
  /** Publishes the draft as the next version; the notice is brought up to date with it. */
  'POST /live-chat/prechat/forms/:key/publish': { body: { base: number }; answer: FormState };
  /** Makes an old version the draft. */
  'POST /live-chat/prechat/forms/:key/restore': { body: { version: number }; answer: FormState };
  'GET /live-chat/prechat/forms/:key/versions/:version': { answer: { definition: FormDefinition } };
  /** Takes a form out of use; chats keep the version they were started with. */
  'DELETE /live-chat/prechat/forms/:key': { answer: object };
  /** What the widget would get of a definition that is not saved. */
  'POST /live-chat/prechat/preview': {
    body: { definition: FormDefinition; language: string };
    answer: WidgetConfig;
  };
  'GET /live-chat/privacy/purposes': { answer: { purposes: PurposeState[] } };
  /** Publishes the next version of a purpose; the notice is brought up to date with it. */
  'PUT /live-chat/privacy/purposes/:key': {
    body: { definition: PurposeDefinition; material: boolean; base: number };
    answer: PurposeState;
  };
  'GET /live-chat/privacy/notice': { answer: NoticeState };
  'PUT /live-chat/privacy/notice': {
    body: { definition: NoticeDefinition; base?: number };
    answer: NoticeState;
  };
  /** The draft as it would be shown. */
  'POST /live-chat/privacy/notice/preview': {
    body: { definition: NoticeDefinition; language: string };
    answer: RenderedNotice;
  };
  'POST /live-chat/privacy/notice/publish': {
    /** `checked`: what the summary says otherwise than the settings is meant so. */
    body: {
      base: number;
      material: boolean;
      note?: string;
      effectiveFrom?: number;
      checked?: boolean;
    };
    answer: NoticeState;
  };
  'GET /live-chat/privacy/notice/versions/:version': { answer: { notices: RenderedNotice[] } };
  /** Calls a scheduled version off. */
  'DELETE /live-chat/privacy/notice/versions/:version': { answer: NoticeState };
  /** A search by POST: an address that is looked for must not stand in the host's access log. */
  'POST /live-chat/privacy/consents/search': {
    body: ConsentFilter;
    answer: { rows: ConsentRow[]; next?: string; total: number };
  };
  /** One record, with all of the same subject and purpose, oldest first, and its deliveries. */
  'GET /live-chat/privacy/consents/:recordId': {
    answer: { consent: StoredConsent; history: StoredConsent[]; deliveries: WebhookDelivery[] };
  };
  /** Proof as a file: `format` is `json` or `pdf` (R7). */
  'GET /live-chat/privacy/consents/:recordId/proof': {
    query: { format: 'json' | 'pdf' };
    answer: never;
  };
  'GET /live-chat/privacy/settings': { answer: PrivacySettings };
  'PUT /live-chat/privacy/settings': { body: PrivacySettingsChange; answer: PrivacySettings };
  /** Makes a new secret for an endpoint and tells it, this once. */
  'POST /live-chat/privacy/webhooks/:id/secret': { answer: { secret: string } };
  'GET /live-chat/privacy/deliveries': {
    query: { state?: DeliveryState };
    answer: { deliveries: WebhookDelivery[] };
  };
  'POST /live-chat/privacy/deliveries/:id/retry': { answer: object };
}
