import type { ExportCover, RenderedNotice, WebhookEndpoint } from '../../../protocol';
import { coverTexts } from './cover.texts';

/** What Art 15(1) makes a controller tell with a copy, read off what is in force. */
export interface CoverFacts {
  language: string;
  producedAt: number;
  until: number;
  reference?: string | undefined;
  nothing: boolean;
  transcript: boolean;
  /** The notice in force, in the language or the nearest to it. */
  notice?: Pick<RenderedNotice, 'sections' | 'policyUrl'> | undefined;
  receivers: readonly WebhookEndpoint[];
}

const timeIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(at) + ' UTC';

/** @returns the first page of an export, in its language */
export const coverOf = (facts: CoverFacts): ExportCover => {
  const t = coverTexts(facts.language);
  const opening = [
    ...(facts.reference ? [t.reference(facts.reference)] : []),
    t.produced(timeIn(facts.language, facts.producedAt)),
    t.until(timeIn(facts.language, facts.until)),
    ...(facts.nothing ? [t.nothingFound] : []),
  ];
  const title = facts.nothing ? t.nothing : facts.transcript ? t.transcript : t.title;
  if (facts.transcript) return { title, sections: [{ heading: '', lines: opening }] };
  const named = facts.receivers.map(({ name, region }) => (region ? `${name} (${region})` : name));
  return {
    title,
    sections: [
      { heading: '', lines: opening },
      ...(facts.notice?.sections ?? []).map(({ title: heading, paragraphs }) => ({
        heading,
        lines: paragraphs,
      })),
      { heading: t.sourceTitle, lines: [t.source] },
      { heading: t.automatedTitle, lines: [t.automated] },
      {
        heading: t.transfersTitle,
        lines: [named.length > 0 ? t.transfers(named.join(', ')) : t.noTransfers],
      },
      { heading: t.maskedTitle, lines: [t.masked] },
      ...(facts.notice?.policyUrl ? [{ heading: '', lines: [facts.notice.policyUrl] }] : []),
    ],
  };
};
