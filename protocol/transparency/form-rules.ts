import type { Answer, Answers, FieldRules, FieldType, ShowIf } from './prechat';
import { isEmail } from '../foundation/email';
import { isPhone } from '../foundation/phone';
import { fitsTemplate } from '../foundation/template';
import { trimmedValue } from '../foundation/text';

/** The part of a field that rules look at; definitions and the widget's fields have it alike. */
export interface RuledField {
  key: string;
  type: FieldType;
  required: boolean;
  rules?: FieldRules;
  options?: readonly { value: string }[];
  showIf?: readonly ShowIf[];
}

export type AnswerProblem =
  | 'required'
  | 'email'
  | 'phone'
  | 'number'
  | 'date'
  | 'choice'
  | 'too_short'
  | 'too_long'
  | 'too_small'
  | 'too_large'
  | 'template';

const values = (answer: Answer | undefined): string[] =>
  (Array.isArray(answer) ? answer : [answer ?? '']).map(trimmedValue).filter(Boolean);

const holds = ({ field, is, value = '' }: ShowIf, answers: Answers): boolean => {
  const given = values(Object.hasOwn(answers, field) ? answers[field] : undefined);
  switch (is) {
    case 'filled':
      return given.length > 0;
    case 'empty':
      return given.length === 0;
    case 'equal':
      return given.includes(value);
    case 'not_equal':
      return !given.includes(value);
  }
};

/**
 * What a number means that was typed, as `readNumber` says for the language of the form. Few forms ask for numbers, so
 * what reads them is given and not known here.
 */
export type NumberReader = (typed: string) => string | undefined;

/** An answer as conditions compare it: a number by its value, however it was written. */
const compared = ({ type }: RuledField, answer: Answer, read?: NumberReader): Answer =>
  type === 'number' && typeof answer === 'string' ? (read?.(answer) ?? answer) : answer;

/**
 * The fields that are shown with these answers, in order. An answer of a field that is not shown counts for
 * nothing, also in the conditions of later fields. Ticked consent boxes are not answers: no condition sees them.
 * @param read without it numbers are compared as they were written
 */
export const shownFields = <F extends RuledField>(
  fields: readonly F[],
  answers: Answers,
  read?: NumberReader
): F[] => {
  const seen: Answers = {};
  return fields.filter((field) => {
    const shown = (field.showIf ?? []).every((condition) => holds(condition, seen));
    const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    if (shown && answer !== undefined) seen[field.key] = compared(field, answer, read);
    return shown;
  });
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (text: string): boolean => {
  const at = DATE.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const kindProblem = (
  field: RuledField,
  text: string,
  read: NumberReader | undefined
): AnswerProblem | undefined => {
  switch (field.type) {
    case 'email':
      return isEmail(text) ? undefined : 'email';
    case 'phone':
      return isPhone(text) ? undefined : 'phone';
    case 'number':
      return read?.(text) === undefined ? 'number' : undefined;
    case 'date':
      return isDate(text) ? undefined : 'date';
    case 'choice':
    case 'choices':
    case 'department':
      return field.options?.some(({ value }) => value === text) ? undefined : 'choice';
    default:
      return undefined;
  }
};

const rangeProblem = (
  type: FieldType,
  text: string,
  { min, max }: FieldRules,
  read: NumberReader | undefined
): AnswerProblem | undefined => {
  if (type !== 'number' && type !== 'date') return undefined;
  const order = (a: string, b: string) =>
    type === 'number' ? Number(read?.(a)) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
  if (min !== undefined && min !== '' && order(text, min) < 0) return 'too_small';
  if (max !== undefined && max !== '' && order(text, max) > 0) return 'too_large';
  return undefined;
};

/**
 * What is wrong with the answer to a shown field; the widget asks before it sends, the server once more.
 * @param read without it nothing is a number
 */
export const answerProblem = (
  field: RuledField,
  answer: Answer | undefined,
  read?: NumberReader
): AnswerProblem | undefined => {
  const given = values(answer);
  if (given.length === 0) return field.required ? 'required' : undefined;
  if (field.type !== 'choices' && given.length > 1) return 'choice';
  const rules = field.rules ?? {};
  for (const text of given) {
    const problem = kindProblem(field, text, read) ?? rangeProblem(field.type, text, rules, read);
    if (problem) return problem;
    if (text.length < (rules.minLength ?? 0)) return 'too_short';
    if (text.length > (rules.maxLength ?? Infinity)) return 'too_long';
    if (rules.template && !fitsTemplate(rules.template, text)) return 'template';
  }
  return undefined;
};
