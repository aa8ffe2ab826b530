import type { Problem } from '../../../foundation/input';
import type { Say } from '../../definitions';
import { purposeControlId } from './editing';

/** Where the problem with this path is put right. Texts have one control for all languages. */
export const placeOfProblem = (path: string): { control: string; language?: string } => {
  const [top, language, part] = path.split('.');
  if (top !== 'texts' || language === undefined) return { control: purposeControlId(path) };
  return { control: purposeControlId(`texts.${part ?? 'name'}`), language };
};

/** A problem in the list: with its language, where it is one text among several. */
export const purposeProblemText = (
  { t, languageName }: Say,
  { path, text }: Pick<Problem, 'path' | 'text'>
): string => {
  const words = typeof text === 'string' ? t(text) : text.words;
  const [top, language] = path.split('.');
  if (top !== 'texts' || language === undefined) return words;
  return t('editor.problemOf', { what: languageName(language), words });
};
