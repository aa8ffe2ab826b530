import {
  CONSENT_SCHEMA,
  LiveChatError,
  pickText,
  type ConsentRecord,
  type ConsentState,
  type IdentityConfidence,
  type NoticeDefinition,
  type PurposeVersion,
  type RenderedNotice,
} from '../../../../protocol';
import { noticeText } from '../../../../protocol';
import { privacyTexts } from '../texts';

/** What was on the screen when a person was asked: purpose and notice in the versions and words that were shown. */
export interface Shown {
  purpose: PurposeVersion;
  notice: (RenderedNotice & { version: number; definition: NoticeDefinition }) | undefined;
  /** Languages that the texts were looked for in, best first. */
  languages: readonly string[];
}

/** What happened, told by an edge that has checked that it happened. */
export interface Happening {
  state: ConsentState;
  method: ConsentRecord['method'];
  subject: { id: string; confidence: IdentityConfidence };
  actor: ConsentRecord['actor'];
  chatId?: string;
  form?: ConsentRecord['form'];
  pageUrl?: string;
  exchange?: ConsentRecord['exchange'];
  reason?: ConsentRecord['reason'];
}

/** The words that a purpose is asked in. @throws LiveChatError `conflict` when it is no consent that can be given */
export const statementOf = (
  purpose: PurposeVersion,
  languages: readonly string[]
): { language: string; name: string; description: string; statement: string } => {
  const known = [...languages, ...Object.keys(purpose.texts)];
  const language = known.find((tag) => purpose.texts[tag]?.consent?.trim());
  const texts = language === undefined ? undefined : purpose.texts[language];
  if (purpose.lawfulBasis !== 'consent' || language === undefined || !texts?.consent) {
    throw new LiveChatError('conflict', 'This purpose does not rest on consent.');
  }
  return { language, name: texts.name, description: texts.description, statement: texts.consent };
};

/**
 * Whether an answer may follow on what stands. A withdrawal needs something that was given: otherwise it is told
 * as the refusal it is.
 */
export const nextState = (
  standing: ConsentState | undefined,
  wanted: ConsentState
): ConsentState => {
  if (wanted !== 'withdrawn') return wanted;
  return standing === 'withdrawn' ||
    standing === 'given' ||
    standing === 'invalidated' ||
    standing === 'expired'
    ? 'withdrawn'
    : 'refused';
};

const DAY = 86_400_000;

/** When a consent that is given now ends by itself, in milliseconds since 1970. */
export const expiryOf = (purpose: PurposeVersion, state: ConsentState, at: number) =>
  state === 'given' && purpose.validityDays ? at + purpose.validityDays * DAY : undefined;

/** Builds the record (R4). No network address and no user agent go in (R5). */
export const buildRecord = (
  shown: Shown,
  happening: Happening,
  ids: { recordId: string; previousId: string | undefined; at: number }
): ConsentRecord => {
  const { purpose, notice } = shown;
  const { language, ...words } = statementOf(purpose, shown.languages);
  const expires = expiryOf(purpose, happening.state, ids.at);
  if (!notice) {
    throw new LiveChatError('conflict', 'Publish a notice first: nobody can consent without one.');
  }
  const { controller, jurisdiction } = notice.definition;
  return {
    schema: CONSENT_SCHEMA,
    recordId: ids.recordId,
    ...(ids.previousId ? { previousId: ids.previousId } : {}),
    state: happening.state,
    method: happening.method,
    at: new Date(ids.at).toISOString(),
    subject: happening.subject,
    ...(happening.chatId ? { chatId: happening.chatId } : {}),
    controller: { name: controller.name, address: controller.address, email: controller.email },
    jurisdiction,
    language,
    notice: {
      version: notice.version,
      sha256: notice.sha256,
      text: noticeText(notice),
      ...(notice.policyUrl ? { policyUrl: notice.policyUrl } : {}),
    },
    purpose: {
      key: purpose.key,
      version: purpose.version,
      ...words,
      lawfulBasis: purpose.lawfulBasis,
      categories: purpose.categories,
      recipients: purpose.recipients,
      retention: purpose.retention,
      ...(purpose.channel ? { channel: purpose.channel } : {}),
      ...(purpose.conditionReason ? { conditionReason: purpose.conditionReason } : {}),
    },
    withdrawal: privacyTexts(language).withdrawal,
    defaultState: false,
    ...(happening.form ? { form: happening.form } : {}),
    ...(happening.pageUrl ? { pageUrl: happening.pageUrl } : {}),
    actor: happening.actor,
    ...(happening.exchange ? { exchange: happening.exchange } : {}),
    ...(expires ? { expiresAt: new Date(expires).toISOString() } : {}),
    ...(happening.reason ? { reason: happening.reason } : {}),
  };
};

/** Event that receivers are told of; what was not said concerns nobody else. */
export const eventOf = (state: ConsentState) => {
  switch (state) {
    case 'given':
      return 'consent.given' as const;
    case 'refused':
      return 'consent.refused' as const;
    case 'withdrawn':
      return 'consent.withdrawn' as const;
    // To a receiver both mean: it counts no more.
    case 'expired':
    case 'invalidated':
      return 'consent.expired' as const;
    case 'requested':
    case 'not_given':
      return undefined;
  }
};

/** Whether a state still lets data be used for the purpose. */
export const isInForce = (
  standing: { state: ConsentState; expiresAt?: number | undefined } | undefined,
  now: number
): boolean => standing?.state === 'given' && (standing.expiresAt ?? Infinity) > now;

/** A purpose's name in the first language that has one. */
export const nameOf = (purpose: PurposeVersion, languages: readonly string[]): string =>
  (pickText(purpose.texts, languages) ?? Object.values(purpose.texts)[0])?.name ?? purpose.key;
