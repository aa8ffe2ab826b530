import {
  ANSWER_TYPES,
  answerProblem,
  definedNumber,
  isDefinedNumber,
  LiveChatError,
  type AnswerType,
  type FieldDefinition,
  type FormDefinition,
  type PurposeVersion,
} from '../../../../protocol';

const isAnswerType = (type: string): type is AnswerType =>
  ANSWER_TYPES.some((known) => known === type);

/** Whether a field collects personal data, so that R26 asks for purpose, basis and retention. */
export const collects = (field: Pick<FieldDefinition, 'type'>): boolean =>
  isAnswerType(field.type) || field.type === 'hidden';

/** What is wrong with a field among its form's fields and the site's purposes, or nothing. */
const fieldProblem = (
  field: FieldDefinition,
  earlier: readonly FieldDefinition[],
  purposes: ReadonlyMap<string, PurposeVersion>
): string | undefined => {
  if (earlier.some(({ key }) => key === field.key)) return 'another field has the same key';
  if (field.type !== 'consent' && field.type !== 'hidden') {
    if (!Object.values(field.label).some((text) => text.trim())) return 'write a label';
  }
  if (field.type === 'consent') {
    const purpose = purposes.get(field.purpose ?? '');
    if (purpose?.lawfulBasis !== 'consent' || !purpose.active) {
      return 'choose an active purpose whose basis is consent';
    }
    if (field.default !== undefined) return 'a consent box is never ticked beforehand';
    if (earlier.some((other) => other.type === 'consent' && other.purpose === field.purpose)) {
      return 'another box stands for the same purpose';
    }
    if (field.required !== Boolean(purpose.conditionReason)) {
      return field.required
        ? 'consent can be a condition only where the purpose gives the reason'
        : 'the purpose says that this consent is a condition: mark the box as required';
    }
  }
  if (collects(field)) {
    const purpose = purposes.get(field.processing?.purpose ?? '');
    if (!field.processing || !purpose?.active) {
      return 'name the purpose, lawful basis and retention of what it collects';
    }
    if (purpose.lawfulBasis !== field.processing.lawfulBasis) {
      return 'the lawful basis is not the one of the purpose';
    }
    if (field.processing.retention.days > purpose.retention.days) {
      return 'it would be kept for longer than the purpose says';
    }
  }
  if (field.type === 'choice' || field.type === 'choices') {
    const values = (field.options ?? []).map(({ value }) => value);
    if (values.length === 0) return 'add at least one option';
    if (new Set(values).size < values.length) return 'two options have the same value';
  }
  if (field.type === 'hidden') {
    if (!field.source) return 'say where its value comes from';
    if (field.source.from === 'query' && !field.source.name) return 'name the parameter';
  }
  for (const condition of field.showIf ?? []) {
    const other = earlier.find(({ key }) => key === condition.field);
    if (!other || other.type === 'consent' || other.type === 'info' || other.type === 'statement') {
      return 'a condition speaks of a field that does not stand before it';
    }
  }
  const { min, max } = field.rules ?? {};
  if (field.type === 'number' && [min, max].some((text) => text && !isDefinedNumber(text))) {
    return 'write its limits as digits, with a point before the decimals';
  }
  const ruled = { ...field, required: false };
  if (
    field.type !== 'department' &&
    field.default &&
    answerProblem(ruled, field.default, definedNumber)
  ) {
    return 'the default does not fit the field';
  }
  return undefined;
};

/**
 * What the shape alone does not say about a form.
 * @throws LiveChatError `invalid_request` naming the field and what to do
 */
export const assertForm = (form: FormDefinition, purposes: readonly PurposeVersion[]): void => {
  const known = new Map(purposes.map((purpose) => [purpose.key, purpose]));
  form.fields.forEach((field, i) => {
    const problem = fieldProblem(field, form.fields.slice(0, i), known);
    if (problem) throw new LiveChatError('invalid_request', `fields.${field.key}: ${problem}.`);
  });
};

/** Versions of the purposes that a form's boxes stand for at this moment. */
export const pinsOf = (
  form: FormDefinition,
  purposes: readonly PurposeVersion[]
): Record<string, number> => {
  const used = new Set(form.fields.flatMap(({ purpose }) => (purpose ? [purpose] : [])));
  return Object.fromEntries(
    purposes.filter(({ key }) => used.has(key)).map(({ key, version }) => [key, version])
  );
};
