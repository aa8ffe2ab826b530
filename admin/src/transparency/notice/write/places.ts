import type { Text } from '../../../foundation/i18n';
import type { Problem } from '../../../foundation/input';
import { NOTICE_TEXTS } from '../rules/texts';

export const noticeControlId = (path: string) => `notice-${path.replaceAll('.', '-')}`;

/** Texts have one control for all languages. */
export const placeOf = (path: string): { control: string; language?: string } => {
  const [top, language, part] = path.split('.');
  if (top !== 'texts' || language === undefined) return { control: noticeControlId(path) };
  return { control: noticeControlId(`texts.${part ?? 'summary'}`), language };
};

/** A problem in the list: with the name of its place where that is a text. */
export const noticeProblemText = (
  t: Text,
  nameOf: (tag: string) => string,
  { path, text }: Problem
): string => {
  const words = typeof text === 'string' ? t(text) : text.words;
  const [top, language = '', part] = path.split('.');
  const known = NOTICE_TEXTS.find((one) => one === part);
  if (top === 'texts' && known) {
    const what = t('compare.inLanguage', {
      what: t(`notice.text.${known}`),
      language: nameOf(language),
    });
    return t('editor.problemOf', { what, words });
  }
  const group = top === 'controller' || top === 'dpo' || top === 'jurisdiction' ? top : undefined;
  return group ? t('editor.problemOf', { what: t(`notice.${group}`), words }) : words;
};
