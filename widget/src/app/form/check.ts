import {
  answerProblem,
  type AnswerProblem,
  type NumberReader,
} from '../../../../protocol/transparency/form-rules';
import type { Answers, PrechatField } from '../../../../protocol/transparency/prechat';

/** Boxes by their field's key, and whether they are ticked. */
export type Ticks = Readonly<Record<string, boolean>>;

/** What is wrong with the answers to the shown fields, by their keys, in the order of the fields. */
export const checkFields = (
  shown: readonly PrechatField[],
  values: Answers,
  ticks: Ticks,
  read?: NumberReader
): Record<string, AnswerProblem> => {
  const problems: Record<string, AnswerProblem> = {};
  for (const field of shown) {
    if (field.type === 'info' || field.type === 'statement' || field.type === 'hidden') continue;
    const ticked = ticks[field.key] ? 'yes' : '';
    const problem = answerProblem(
      field,
      field.type === 'consent' ? ticked : values[field.key],
      read
    );
    if (problem) problems[field.key] = problem;
  }
  return problems;
};
