import type { ErrorCode } from '../../../../protocol/foundation/errors';
import type { AnswerProblem } from '../../../../protocol/transparency/form-rules';
import type { PrechatField } from '../../../../protocol/transparency/prechat';
import type { TextKey, Texts } from '../i18n';

/** What to say when the first message was not taken. */
export const startProblem = (code: ErrorCode): TextKey =>
  code === 'address_needed'
    ? 'away'
    : code === 'too_many' || code === 'rate_limited'
      ? 'tooMany'
      : 'brokenText';

const PROBLEMS: Record<AnswerProblem, TextKey> = {
  required: 'required',
  email: 'checkEmail',
  phone: 'checkPhone',
  number: 'checkNumber',
  date: 'checkDate',
  choice: 'checkChoice',
  too_short: 'tooShort',
  too_long: 'tooLong',
  too_small: 'tooSmall',
  too_large: 'tooLarge',
  template: 'checkTemplate',
};

/** The number, date or form that an answer has to keep to. */
const limit = ({ type, rules = {} }: PrechatField, problem: AnswerProblem, texts: Texts) => {
  if (problem === 'template') return rules.template;
  if (problem === 'too_short' || problem === 'too_long') {
    return String(problem === 'too_short' ? rules.minLength : rules.maxLength);
  }
  const edge = problem === 'too_small' ? rules.min : rules.max;
  if (type === 'number' && edge) return texts.number(Number(edge));
  return type === 'date' && edge ? texts.date(edge) : edge;
};

/** What is wrong with an answer, and what would be right. */
export const answerText = (field: PrechatField, problem: AnswerProblem, texts: Texts): string =>
  field.type === 'consent'
    ? texts.t('mustTick')
    : texts.t(PROBLEMS[problem], limit(field, problem, texts));
