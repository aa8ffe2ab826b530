import type { ExportCover, RenderedNotice } from '../../../../protocol';
import type { Transfers } from '../../transparency/notice';
import { coverTexts, type CoverTexts } from './cover.texts';

/** What Art 15(1) makes a controller tell with a copy, read off what is in force. */
export interface CoverFacts {
  language: string;
  producedAt: number;
  until: number;
  reference?: string | undefined;
  nothing: boolean;
  transcript: boolean;
  /** The notice in force as it reads in the language, and what it is made of: cover and notice are of one source. */
  told?:
    { notice: Pick<RenderedNotice, 'sections' | 'policyUrl'>; transfers: Transfers } | undefined;
}

const timeIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(at) + ' UTC';

/** Who is elsewhere, or that nobody is; of whom it is not known it is not claimed. */
const transferLines = (t: CoverTexts, { area, elsewhere, unknown }: Transfers): string[] => {
  const list = elsewhere.map(({ name, where }) => `${name} (${where})`).join('; ');
  return [
    ...(list ? [t.transfers(t.areas[area], list)] : []),
    ...(unknown.length > 0 ? [t.whereUnknown(unknown.join(', '))] : []),
    ...(list || unknown.length > 0 ? [] : [t.noTransfers(t.areas[area])]),
  ];
};

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
  const { notice, transfers } = facts.told ?? {};
  return {
    title,
    sections: [
      { heading: '', lines: opening },
      ...(notice?.sections ?? []).map(({ title: heading, paragraphs }) => ({
        heading,
        lines: paragraphs,
      })),
      { heading: t.sourceTitle, lines: [t.source] },
      { heading: t.automatedTitle, lines: [t.automated] },
      ...(transfers ? [{ heading: t.transfersTitle, lines: transferLines(t, transfers) }] : []),
      { heading: t.maskedTitle, lines: [t.masked] },
      ...(notice?.policyUrl ? [{ heading: '', lines: [notice.policyUrl] }] : []),
    ],
  };
};
