import { createHash } from 'node:crypto';
import {
  checkSummaries,
  ENQUIRY,
  fillSummary,
  noticeText,
  pickText,
  type Localized,
  type NoticeDefinition,
  type NoticeSection,
  type PurposeVersion,
  summaryFacts,
  type RenderedNotice,
  type SummaryFinding,
} from '../../../../protocol';
import {
  recipientsOf,
  transfersOf,
  whereText,
  type PlaceFacts,
  type ReceiverFacts,
  type Transfers,
} from './recipients.rules';
import { privacyTexts, type PrivacyTexts } from '../texts';

/** Everything that a notice is made of: what people wrote, and the configuration that the software executes. */
export interface NoticeSource {
  definition: NoticeDefinition;
  /** All purposes in force. */
  purposes: readonly PurposeVersion[];
  /** Labels of the fields of the forms in use. */
  fields: readonly Localized[];
  /** A form in use asks whether the visitor is old enough. */
  asksAge: boolean;
  /** Who is told of consents by webhook. */
  receivers: readonly ReceiverFacts[];
  /** Where data lies, as far as it is declared. */
  places?: readonly PlaceFacts[];
}

/** Texts in this language, else in the notice's first one, else in English: better another language than a gap. */
const chainOf = (language: string, definition: NoticeDefinition): string[] => [
  language,
  language.split('-')[0] ?? language,
  ...Object.keys(definition.texts),
  'en',
];

const purposeText = <K extends 'name' | 'description' | 'interest'>(
  purpose: PurposeVersion,
  chain: readonly string[],
  key: K
): string => {
  const texts = pickText(purpose.texts, chain) ?? Object.values(purpose.texts)[0];
  return texts?.[key]?.trim() ?? (key === 'name' ? purpose.key : '');
};

const recipientLines = (
  t: PrivacyTexts,
  source: NoticeSource,
  language: string,
  chain: readonly string[]
): string[] => {
  const named = recipientsOf(source.purposes, source.receivers);
  const { elsewhere } = transfersIn(source, language);
  return [
    ...(named.length === 0 ? [t.noRecipients] : []),
    ...named.map(({ recipient, purposes }) =>
      t.recipient({
        name: recipient.name,
        role: t.role[recipient.role],
        ...(recipient.country ? { country: whereText(recipient.country, language) } : {}),
        purposes: purposes.map((purpose) => purposeText(purpose, chain, 'name')).join(', '),
      })
    ),
    ...(elsewhere.length > 0
      ? [t.transfers(elsewhere.map(({ name, where }) => `${name} (${where})`).join('; '))]
      : []),
  ];
};

/** Who gets data in other countries, by the same source as the notice itself. */
export const transfersIn = (source: NoticeSource, language: string): Transfers =>
  transfersOf(
    { ...source, jurisdiction: source.definition.jurisdiction },
    language,
    (place) => privacyTexts(language).places[place]
  );

const own = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

const namesIn = ({ purposes, receivers }: NoticeSource): string[] => [
  ...new Set(recipientsOf(purposes, receivers).map(({ recipient }) => recipient.name)),
];

/** What the placeholders of a summary stand for: it speaks of the enquiry, which every chat is. */
const summaryValues = (t: PrivacyTexts, source: NoticeSource) => ({
  retention: t.days(source.purposes.find(({ key }) => key === ENQUIRY)?.retention.days ?? 0),
  recipients: namesIn(source).join(', ') || t.nobodyElse,
});

/** What in the summaries of a definition the configuration says otherwise, in any language. */
export const summaryFindings = (source: NoticeSource): SummaryFinding[] =>
  checkSummaries(source.definition, summaryFacts(source.purposes, namesIn(source)));

/** What the sections of a notice in one language are written from. */
interface Draft {
  t: PrivacyTexts;
  source: NoticeSource;
  language: string;
  chain: readonly string[];
  /** What people wrote themselves, in the nearest language. */
  written: NoticeDefinition['texts'][string] | undefined;
  /** Those in use, the enquiry first. */
  purposes: readonly PurposeVersion[];
}

const controllerLines = ({ t, source: { definition } }: Draft): string[] => [
  t.controller(definition.controller),
  ...(definition.dpo ? [t.dpo(definition.dpo)] : []),
];

const purposeLines = ({ t, chain, purposes }: Draft): string[] =>
  purposes.map((purpose) => {
    const interest =
      purpose.lawfulBasis === 'legitimate_interests' ? purposeText(purpose, chain, 'interest') : '';
    return t.purpose({
      name: purposeText(purpose, chain, 'name'),
      description: purposeText(purpose, chain, 'description'),
      basis: t.basis[purpose.lawfulBasis],
      ...(interest ? { interest } : {}),
    });
  });

const collectedLines = ({ t, source, chain }: Draft): string[] => {
  const labels = [
    ...new Set(source.fields.map((label) => pickText(label, chain)).filter(Boolean)),
  ].join(', ');
  return [
    t.collectedAlways,
    t.collectedOffline,
    ...(labels ? [t.collectedFields(labels)] : []),
    ...(source.asksAge ? [t.collectedAge] : []),
  ];
};

const retentionLines = ({ t, chain, purposes }: Draft): string[] =>
  purposes.map((purpose) =>
    t.retention({
      name: purposeText(purpose, chain, 'name'),
      duration: t.days(purpose.retention.days),
      from: purpose.retention.from,
    })
  );

const withdrawalLines = ({ t, purposes }: Draft): string[] => {
  const consents = purposes.some(({ lawfulBasis }) => lawfulBasis === 'consent');
  return [
    ...(purposes.some(({ conditionReason }) => conditionReason) ? [] : [t.noConsentNeeded]),
    ...(consents ? [t.withdrawal] : []),
  ];
};

/** All sections in their order, those with nothing to say included. */
const sectionsOf = (draft: Draft): NoticeSection[] => {
  const { t, source, language, chain, written, purposes } = draft;
  const section = (id: NoticeSection['id'], paragraphs: string[]): NoticeSection => ({
    id,
    title: t.sections[id],
    paragraphs,
  });
  return [
    section('introduction', own(written?.introduction)),
    section('controller', controllerLines(draft)),
    section('purposes', purposeLines(draft)),
    section('collected', collectedLines(draft)),
    section('recipients', recipientLines(t, { ...source, purposes }, language, chain)),
    section('retention', retentionLines(draft)),
    section('rights', [t.rights]),
    section('withdrawal', withdrawalLines(draft)),
    section('complaint', [t.complaint(written?.authority?.trim() || undefined)]),
    section('more', own(written?.more)),
    section('objection', [t.objection]),
  ];
};

/**
 * A notice in one language, word for word as it will be shown. What it says about purposes, recipients and
 * retention comes from the configuration alone (R3); Art 13(1) and (2), Art 21(4) GDPR.
 */
export const renderNotice = (source: NoticeSource, language: string): RenderedNotice => {
  const { definition } = source;
  const t = privacyTexts(language);
  const chain = chainOf(language, definition);
  const written = pickText(definition.texts, chain);
  const purposes = source.purposes
    .filter(({ active }) => active)
    .sort((a, b) => Number(b.key === ENQUIRY) - Number(a.key === ENQUIRY));
  const sections = sectionsOf({ t, source, language, chain, written, purposes });
  const notice = {
    summary: fillSummary(written?.summary ?? '', summaryValues(t, source)),
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    ...(written?.policyUrl ? { policyUrl: written.policyUrl } : {}),
  };
  return {
    language,
    ...notice,
    sha256: createHash('sha256').update(noticeText(notice), 'utf8').digest('hex'),
  };
};
