import { LiveChatError } from '../../../protocol';
import { z } from 'zod';
import { pickText } from './languages.rules';

/** A field as a form's version keeps it. */
export interface FormField {
  key: string;
  type: 'text' | 'email' | 'department';
  required: boolean;
  label: Record<string, string>;
  help?: Record<string, string>;
}

export interface CheckedAnswers {
  /** As agents see them. */
  shown: { label: string; value: string }[];
  name?: string;
  email?: string;
  /** Key of the chosen department. */
  department?: string;
}

const isEmail = (value: string): boolean => z.email().safeParse(value).success;

/**
 * Holds answers against the version of the form that the visitor saw.
 * @throws LiveChatError `invalid_request` naming the field
 */
export const checkAnswers = (
  fields: readonly FormField[],
  answers: Readonly<Record<string, string>>,
  languages: readonly string[]
): CheckedAnswers => {
  const known = new Set(fields.map((field) => field.key));
  const unknown = Object.keys(answers).find((key) => !known.has(key));
  if (unknown)
    throw new LiveChatError('invalid_request', 'An answer belongs to no field of the form.');
  const checked: CheckedAnswers = { shown: [] };
  for (const field of fields) {
    const value = (Object.hasOwn(answers, field.key) ? answers[field.key] : undefined)?.trim();
    if (!value) {
      if (field.required) {
        throw new LiveChatError('invalid_request', `The field "${field.key}" must be filled in.`);
      }
      continue;
    }
    if (field.type === 'email') {
      if (!isEmail(value)) {
        throw new LiveChatError(
          'invalid_request',
          `The field "${field.key}" must be an e-mail address.`
        );
      }
      checked.email = value;
    }
    if (field.type === 'department') checked.department = value;
    if (field.key === 'name') checked.name = value;
    checked.shown.push({ label: pickText(field.label, languages) ?? field.key, value });
  }
  return checked;
};
