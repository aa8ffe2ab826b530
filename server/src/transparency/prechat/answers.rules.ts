import {
  ANSWER_TYPES,
  answerProblem,
  asksName,
  FIELD_LENGTHS,
  LiveChatError,
  readNumber,
  shownFields,
  type Answer,
  type Answers,
  type PrechatField,
} from '../../../../protocol';

export interface Submission {
  answers: Answers;
  /** Boxes that were shown, ticked or not. */
  consents: Readonly<Record<string, boolean>>;
  ofAge: boolean | undefined;
  /** That the form was shown in: it decides what a number means. */
  language: string;
}

export interface CheckedAnswers {
  /** As agents see them. */
  shown: { key: string; label: string; value: string; kind?: 'number' }[];
  name?: string;
  email?: string;
  /** Key of the chosen department. */
  department?: string;
  ofAge?: boolean;
  /** One per box that was shown. */
  consents: { field: string; purpose: string; version: number; given: boolean }[];
}

const refuse = (message: string): never => {
  throw new LiveChatError('invalid_request', message);
};

const textOf = (field: PrechatField, answer: Answer, language: string): string => {
  if (field.type === 'number') return readNumber(String(answer), language) ?? '';
  const label = (value: string) =>
    field.options?.find((option) => option.value === value)?.label ?? value;
  return (Array.isArray(answer) ? answer : [answer])
    .map((value) => label(value.trim()))
    .filter(Boolean)
    .join(', ');
};

const isAnswerField = ({ type }: PrechatField): boolean =>
  type === 'hidden' || ANSWER_TYPES.some((known) => known === type);

/**
 * Holds what a visitor sent against the version of the form that they saw, in the words they saw it in.
 * @throws LiveChatError `invalid_request` naming the field; never its answer
 */
export const checkAnswers = (
  form: { fields: readonly PrechatField[]; minimumAge?: number | undefined },
  submission: Submission
): CheckedAnswers => {
  const { answers, consents, ofAge, language } = submission;
  if (ofAge !== undefined && form.minimumAge === undefined) {
    refuse('The form asks for no age.');
  }
  const known = new Map(form.fields.map((field) => [field.key, field]));
  const read = (typed: string) => readNumber(typed, language);
  const shown = shownFields(form.fields, answers, read);
  const shownKeys = new Set(shown.map(({ key }) => key));
  for (const key of Object.keys(answers)) {
    const field = known.get(key);
    if (!field || !isAnswerField(field)) refuse('An answer belongs to no field of the form.');
    if (!shownKeys.has(key)) refuse(`The field "${key}" was not shown with these answers.`);
  }
  const checked: CheckedAnswers = { shown: [], consents: [] };
  if (ofAge !== undefined) checked.ofAge = ofAge;
  for (const field of shown) {
    if (field.type === 'consent') continue;
    if (!isAnswerField(field)) continue;
    const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    const problem = answerProblem(field, answer, read);
    // The page fills hidden fields in, not the visitor: what it lacks is no fault of theirs.
    if (problem && field.type !== 'hidden') {
      refuse(`The field "${field.key}" was not accepted: ${problem}.`);
    }
    const value = answer === undefined ? '' : textOf(field, answer, language);
    if (value === '') continue;
    if (field.type === 'email') checked.email ??= value;
    if (field.type === 'department') checked.department = String(answer);
    if (asksName(field)) {
      // First and last name may be two fields.
      checked.name = checked.name === undefined ? value : `${checked.name} ${value}`;
      if (checked.name.length > FIELD_LENGTHS.name) {
        refuse(`The field "${field.key}" was not accepted: too_long.`);
      }
    }
    checked.shown.push({
      key: field.key,
      label: field.label,
      value,
      ...(field.type === 'number' && { kind: 'number' as const }),
    });
  }
  checked.consents = checkBoxes(form, shown, consents, ofAge);
  return checked;
};

const checkBoxes = (
  form: { minimumAge?: number | undefined },
  shown: readonly PrechatField[],
  consents: Readonly<Record<string, boolean>>,
  ofAge: boolean | undefined
): CheckedAnswers['consents'] => {
  // Below the age nobody is asked (R9): boxes count as not shown.
  const asked = form.minimumAge === undefined || ofAge === true;
  const boxes = asked ? shown.filter(({ type }) => type === 'consent') : [];
  const forged = Object.keys(consents).find((key) => !boxes.some((box) => box.key === key));
  if (forged !== undefined) refuse('A consent belongs to no box that was shown.');
  return boxes.map(({ key, consent, required }) => {
    if (!consent) return refuse('A consent box has no purpose.');
    const given = Object.hasOwn(consents, key) ? consents[key] : undefined;
    if (given === undefined) return refuse(`Say whether the box "${key}" is ticked.`);
    if (required && !given) {
      refuse(`The field "${key}" was not accepted: required.`);
    }
    return { field: key, purpose: consent.purpose, version: consent.version, given };
  });
};
