import type { Answer, Answers } from '../../../../protocol/transparency/prechat';
import type { StartRequest, WidgetConfig } from '../../../../protocol/transparency/start';
import { cleanText } from '../../../../protocol/foundation/text';
import type { Ticks } from './check';
import { hiddenValues, type Page } from './page';
import { numbersIn } from './numbers';
import { visibleFields } from './shown';

/** Everything that a visitor has put into the form. */
export interface Filled {
  values: Answers;
  ticks: Ticks;
  /** Answer to the age question, once there is one. */
  ofAge?: boolean | undefined;
}

const clean = (answer: Answer): Answer =>
  typeof answer === 'string' ? cleanText(answer).trim() : answer;

/**
 * What is sent of a form: answers of fields that were shown and filled in, and each consent box that was shown,
 * ticked or not. A box that was left alone is told as not ticked, which is no refusal; one that was not shown is not
 * told at all.
 */
export const formAnswers = (
  { form: { fields, minimumAge }, language }: Pick<WidgetConfig, 'form' | 'language'>,
  { values, ticks, ofAge }: Filled,
  page: Page
): Pick<StartRequest, 'answers' | 'consents' | 'ofAge'> => {
  const all = { ...values, ...hiddenValues(fields, page) };
  const answers: Answers = {};
  const consents: Record<string, boolean> = {};
  for (const { key, type } of visibleFields(fields, all, minimumAge, ofAge, numbersIn(language))) {
    if (type === 'consent') {
      consents[key] = ticks[key] === true;
      continue;
    }
    const answer = clean(all[key] ?? '');
    if (type !== 'info' && type !== 'statement' && answer.length > 0) answers[key] = answer;
  }
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(Object.keys(consents).length > 0 && { consents }),
    ...(minimumAge !== undefined && ofAge !== undefined && { ofAge }),
  };
};
