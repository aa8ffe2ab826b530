import type { VisitorChat } from '../conversation/chat';
import type { SendAnswer } from '../conversation/visitor-socket';
import type { RenderedNotice } from './notice';
import type { Answers, FormTexts, PrechatField } from './prechat';

export interface ConfigQuery {
  /** Key of the prechat form; without it the one that fits page, language and department best. */
  form?: string;
  /** Wanted languages, best first, comma separated BCP 47 tags. */
  lang?: string;
  /** Path of the page, without query. */
  page?: string;
  /** Key of the department that the page names. */
  department?: string;
}

export interface WidgetConfig {
  protocol: number;
  /** BCP 47 tag of the texts below; the widget has its own texts for more languages. */
  language: string;
  /** Somebody is there to answer now. */
  available: boolean;
  form: FormTexts & {
    key: string;
    version: number;
    fields: PrechatField[];
    minimumAge?: number;
  };
  notice?: RenderedNotice & { version: number };
  appearance: {
    color?: string;
    position: 'left' | 'right';
    logo?: string;
    /** What stands on the launcher. */
    label?: string;
  };
  limits: { messageCharacters: number };
}

export interface StartRequest {
  /** UUID of this attempt to start; a repeat within ten minutes returns the same chat instead of a second one. */
  startId: string;
  form?: string;
  language: string;
  /** `lang` of the request for the configuration: with it the server finds the very texts that were shown. */
  lang?: string;
  /** Version of the form and notice that were shown. */
  formVersion?: number;
  noticeVersion?: number;
  page?: { url: string; title: string };
  /** By the fields' keys; of shown fields only. */
  answers?: Answers;
  /** Every consent box that was shown, by its field's key: ticked or not. Refusals are kept too (R4). */
  consents?: Record<string, boolean>;
  /** Answer to the age question, where the form asks it (R9). */
  ofAge?: boolean;
  /** First message; `clientMessageId` as everywhere. */
  message: { clientMessageId: string; body: string };
  /**
   * Left when nobody was there: then an address is needed for the answer, here, as the answer to a question of the form,
   * or from an earlier chat (`address_needed`).
   */
  offline?: { name?: string; email?: string };
}

export interface StartAnswer {
  /** The visitor's secret. Told once; present when a new visitor was made. */
  token?: string;
  epoch: string;
  chat: VisitorChat;
  /** Parts of the message were masked before it was stored. */
  masked?: SendAnswer['masked'];
}
