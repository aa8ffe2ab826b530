import { createHash } from 'node:crypto';
import {
  ENQUIRY,
  noticeText,
  pickText,
  type Localized,
  type NoticeDefinition,
  type NoticeSection,
  type PurposeVersion,
  type Recipient,
  type RenderedNotice,
} from '../../../protocol';
import { privacyTexts, type PrivacyTexts } from './texts';

/** Everything that a notice is made of: what people wrote, and the configuration that the software executes. */
export interface NoticeSource {
  definition: NoticeDefinition;
  /** All purposes in force. */
  purposes: readonly PurposeVersion[];
  /** Labels of the fields of the forms in use. */
  fields: readonly Localized[];
  /** A form in use asks whether the visitor is old enough. */
  asksAge: boolean;
  /** Who is told of consents by webhook; no purposes: all that rest on consent. */
  receivers: readonly { name: string; purposes: readonly string[] }[];
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
  purposes: readonly PurposeVersion[],
  chain: readonly string[]
): string[] => {
  const byName = new Map<string, { recipient: Recipient; purposes: string[] }>();
  for (const purpose of purposes) {
    for (const recipient of purpose.recipients) {
      const id = JSON.stringify([recipient.name, recipient.role, recipient.country]);
      const entry = byName.get(id) ?? { recipient, purposes: [] };
      entry.purposes.push(purposeText(purpose, chain, 'name'));
      byName.set(id, entry);
    }
  }
  if (byName.size === 0) return [t.noRecipients];
  return [...byName.values()].map(({ recipient, purposes: names }) =>
    t.recipient({
      name: recipient.name,
      role: t.role[recipient.role],
      ...(recipient.country ? { country: recipient.country } : {}),
      purposes: names.join(', '),
    })
  );
};

/** Receivers of webhooks get data as surely as anybody who is written down as a recipient. */
const withReceivers = (
  purposes: readonly PurposeVersion[],
  receivers: NoticeSource['receivers']
): PurposeVersion[] =>
  purposes.map((purpose) => {
    const told = receivers
      .filter(({ purposes: only }) =>
        only.length === 0 ? purpose.lawfulBasis === 'consent' : only.includes(purpose.key)
      )
      .filter(({ name }) => !purpose.recipients.some((recipient) => recipient.name === name))
      .map(({ name }): Recipient => ({ name, role: 'processor' }));
    return { ...purpose, recipients: [...purpose.recipients, ...told] };
  });

const own = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

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
  const labels = [
    ...new Set(source.fields.map((label) => pickText(label, chain)).filter(Boolean)),
  ].join(', ');
  const consents = purposes.some(({ lawfulBasis }) => lawfulBasis === 'consent');
  const sections: NoticeSection[] = [
    { id: 'introduction', title: t.sections.introduction, paragraphs: own(written?.introduction) },
    {
      id: 'controller',
      title: t.sections.controller,
      paragraphs: [
        t.controller(definition.controller),
        ...(definition.dpo ? [t.dpo(definition.dpo)] : []),
      ],
    },
    {
      id: 'purposes',
      title: t.sections.purposes,
      paragraphs: purposes.map((purpose) => {
        const interest =
          purpose.lawfulBasis === 'legitimate_interests'
            ? purposeText(purpose, chain, 'interest')
            : '';
        return t.purpose({
          name: purposeText(purpose, chain, 'name'),
          description: purposeText(purpose, chain, 'description'),
          basis: t.basis[purpose.lawfulBasis],
          ...(interest ? { interest } : {}),
        });
      }),
    },
    {
      id: 'collected',
      title: t.sections.collected,
      paragraphs: [
        t.collectedAlways,
        t.collectedOffline,
        ...(labels ? [t.collectedFields(labels)] : []),
        ...(source.asksAge ? [t.collectedAge] : []),
      ],
    },
    {
      id: 'recipients',
      title: t.sections.recipients,
      paragraphs: recipientLines(t, withReceivers(purposes, source.receivers), chain),
    },
    {
      id: 'retention',
      title: t.sections.retention,
      paragraphs: purposes.map((purpose) =>
        t.retention({
          name: purposeText(purpose, chain, 'name'),
          duration: t.days(purpose.retention.days),
          from: purpose.retention.from,
        })
      ),
    },
    { id: 'rights', title: t.sections.rights, paragraphs: [t.rights] },
    {
      id: 'withdrawal',
      title: t.sections.withdrawal,
      paragraphs: [
        ...(purposes.some(({ conditionReason }) => conditionReason) ? [] : [t.noConsentNeeded]),
        ...(consents ? [t.withdrawal] : []),
      ],
    },
    {
      id: 'complaint',
      title: t.sections.complaint,
      paragraphs: [t.complaint(written?.authority?.trim() || undefined)],
    },
    { id: 'more', title: t.sections.more, paragraphs: own(written?.more) },
    { id: 'objection', title: t.sections.objection, paragraphs: [t.objection] },
  ];
  const notice = {
    summary: written?.summary ?? '',
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    ...(written?.policyUrl ? { policyUrl: written.policyUrl } : {}),
  };
  return {
    language,
    ...notice,
    sha256: createHash('sha256').update(noticeText(notice), 'utf8').digest('hex'),
  };
};
