import type { NoticeDefinition, NoticeTexts } from '../../../../../protocol';

export const NOTICE_TEXTS = [
  'summary',
  'introduction',
  'more',
  'policyUrl',
  'authority',
] as const satisfies readonly (keyof NoticeTexts)[];
export type NoticeText = (typeof NOTICE_TEXTS)[number];

export interface MissingNoticeText {
  language: string;
  part: NoticeText;
}

/** Texts that one language has and another lacks; the summary and the policy's address are always needed. */
export const missingNoticeTexts = ({ texts }: NoticeDefinition): MissingNoticeText[] => {
  const isFilled = (part: NoticeText) => (one: NoticeTexts) => Boolean(one[part]?.trim());
  const wanted = NOTICE_TEXTS.filter(
    (part) =>
      part === 'summary' || part === 'policyUrl' || Object.values(texts).some(isFilled(part))
  );
  return Object.entries(texts).flatMap(([language, all]) =>
    wanted.filter((part) => !isFilled(part)(all)).map((part) => ({ language, part }))
  );
};

/** Sections that are written by the software from the configuration (R3). */
export const isGenerated = (section: string): boolean =>
  section !== 'introduction' && section !== 'more';
