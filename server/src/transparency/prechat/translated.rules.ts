import type { ChatDetails, FieldDefinition } from '../../../../protocol';

type Told = ChatDetails['answers'][number];

/** What was chosen is kept as it read to the visitor: which choice it was shows in any of its languages. */
const chosen = ({ options }: FieldDefinition, value: string) =>
  options?.find(({ label }) => Object.values(label).includes(value));

/**
 * Answers with what question and choice are called in every language of the form that was shown. The words of the
 * visitor stay theirs.
 */
export const translatedAnswers = (
  answers: readonly (Told & { key?: string })[],
  fields: readonly FieldDefinition[]
): Told[] =>
  answers.map((answer) => {
    const field = fields.find(({ key }) => key === answer.key);
    if (!field) return answer;
    const option = chosen(field, answer.value);
    return { ...answer, labels: field.label, ...(option && { values: option.label }) };
  });
