import {
  answerProblem,
  definedNumber,
  isDefinedNumber,
  type FieldDefinition,
  type FormDefinition,
  type PurposeVersion,
} from '../../../../../protocol';
import { formDefinition } from '../../../../../protocol/transparency/schemas';
import { problemsOf, type Problem } from '../../../foundation/input';
import { brokenConditions } from './conditions';
import { collects, hasLabel, hasOptions } from './fieldTypes';

type Purposes = readonly PurposeVersion[];
type Text = Problem['text'];

const processingProblem = (
  field: FieldDefinition,
  purposes: Purposes | undefined
): Text | undefined => {
  if (!collects(field.type)) return undefined;
  const { processing } = field;
  if (!processing || processing.purpose === '') return 'field.problem.processing';
  if (!purposes) return undefined;
  const purpose = purposes.find(({ key }) => key === processing.purpose);
  if (!purpose) return 'field.problem.purposeGone';
  if (!purpose.active) return 'field.problem.purposeOff';
  return purpose.lawfulBasis === processing.lawfulBasis ? undefined : 'field.problem.basis';
};

const consentProblem = (
  field: FieldDefinition,
  purposes: Purposes,
  all: readonly FieldDefinition[]
): Text | undefined => {
  if (field.type !== 'consent') return undefined;
  const purpose = purposes.find(({ key }) => key === field.purpose);
  if (!purpose) return 'field.problem.consentPurpose';
  if (purpose.lawfulBasis !== 'consent') return 'field.problem.consentBasis';
  if (!purpose.active) return 'field.problem.purposeOff';
  if (field.required !== Boolean(purpose.conditionReason)) return 'field.problem.consentRequired';
  const twins = all.filter(({ type, purpose: key }) => type === 'consent' && key === field.purpose);
  return twins.length > 1 ? 'field.problem.consentTwice' : undefined;
};

const optionProblem = ({ type, options = [] }: FieldDefinition): Text | undefined => {
  if (!hasOptions(type)) return undefined;
  if (options.length === 0) return 'field.problem.noOptions';
  const values = options.map(({ value }) => value);
  return new Set(values).size < values.length ? 'field.problem.optionTwice' : undefined;
};

const rangeProblem = ({ rules }: FieldDefinition): Text | undefined => {
  const { minLength, maxLength } = rules ?? {};
  return minLength !== undefined && maxLength !== undefined && minLength > maxLength
    ? 'field.problem.lengths'
    : undefined;
};

const boundsProblem = ({ type, rules }: FieldDefinition): Text | undefined => {
  const { min = '', max = '' } = rules ?? {};
  if (type === 'number' && [min, max].some((text) => text !== '' && !isDefinedNumber(text)))
    return 'field.problem.number';
  if (min === '' || max === '') return undefined;
  const turned = type === 'number' ? Number(min) > Number(max) : min > max;
  return turned ? 'field.problem.bounds' : undefined;
};

/** Department fields get their choices later, so their default cannot be checked here. */
const defaultProblem = (field: FieldDefinition): Text | undefined =>
  field.default && field.type !== 'department' && answerProblem(field, field.default, definedNumber)
    ? 'field.problem.default'
    : undefined;

const labelProblem = ({ type, label }: FieldDefinition): Text | undefined =>
  hasLabel(type) && type !== 'hidden' && Object.values(label).every((text) => text.trim() === '')
    ? 'field.problem.label'
    : undefined;

const sourceProblem = ({ type, source }: FieldDefinition): Text | undefined =>
  type === 'hidden' && source?.from === 'query' && !source.name?.trim()
    ? 'field.problem.source'
    : undefined;

const fieldProblems = (
  field: FieldDefinition,
  index: number,
  purposes: Purposes | undefined,
  all: readonly FieldDefinition[]
): Problem[] => {
  const found: [part: string, text: Text | undefined][] = [
    ['label', labelProblem(field)],
    ['options', optionProblem(field)],
    ['default', defaultProblem(field)],
    ['rules.maxLength', rangeProblem(field)],
    ['rules.max', boundsProblem(field)],
    ['source.name', sourceProblem(field)],
    ['processing', processingProblem(field, purposes)],
    ['purpose', purposes && consentProblem(field, purposes, all)],
  ];
  return found.flatMap(([part, text]) => (text ? [{ path: `fields.${index}.${part}`, text }] : []));
};

const REASONS = {
  missing: 'field.problem.conditionMissing',
  later: 'field.problem.conditionLater',
  option: 'field.problem.conditionOption',
} as const;

/** All that keeps a form from being saved. Purposes may be unknown to people who may not see them. */
export const formProblems = (form: FormDefinition, purposes: Purposes | undefined): Problem[] => {
  const own = [
    ...form.fields.flatMap((field, index) => fieldProblems(field, index, purposes, form.fields)),
    ...brokenConditions(form.fields).map(({ field, index, reason }): Problem => ({
      path: `fields.${form.fields.findIndex(({ key }) => key === field)}.showIf.${index}`,
      text: REASONS[reason],
    })),
  ];
  const places = new Set(own.map(({ path }) => path));
  return [...own, ...problemsOf(formDefinition, form).filter(({ path }) => !places.has(path))];
};
