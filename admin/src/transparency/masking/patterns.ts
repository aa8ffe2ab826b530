import { FIELD_LENGTHS, TEMPLATE_LENGTH, type MaskingPattern } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

export const MAX_PATTERNS = FIELD_LENGTHS.patterns;
export const LONGEST_NAME = 80;

/** What is wrong with a pattern, if anything. */
export const patternProblem = ({
  name,
  template,
}: MaskingPattern): { field: 'name' | 'template'; key: MessageKey } | undefined => {
  if (name.trim() === '') return { field: 'name', key: 'masking.noName' };
  if (template.trim().length < TEMPLATE_LENGTH.min)
    return { field: 'template', key: 'masking.tooShort' };
  return undefined;
};

/** A number with fewer digits is an ordinary one in most messages. */
const ORDINARY_DIGITS = 6;

/** What a template masks besides the numbers that it is meant for, said while it is typed; undefined if nothing. */
export const patternWarning = (template: string): MessageKey | undefined => {
  const text = template.trim();
  if (text.length < TEMPLATE_LENGTH.min) return text === '' ? undefined : 'masking.tooShort';
  if (/^[@*]+$/.test(text)) return 'masking.anyWord';
  if (/^#+$/.test(text) && text.length <= ORDINARY_DIGITS) return 'masking.anyNumber';
  return undefined;
};

const SAMPLES: Record<string, string> = { '#': '1234567890', '@': 'ABCDEFGHJK', '*': 'A1B2C3D4E5' };

/**
 * A text that the template masks.
 * @example exampleOf('@@-####') // 'AB-1234'
 */
export const exampleOf = (template: string): string => {
  const used: Record<string, number> = {};
  return Array.from(template, (character) => {
    const sample = SAMPLES[character];
    if (sample === undefined) return character;
    const at = used[character] ?? 0;
    used[character] = at + 1;
    return sample[at % sample.length] ?? character;
  }).join('');
};
