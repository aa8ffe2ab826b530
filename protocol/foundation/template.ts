/**
 * A pattern that people without regular expressions can write, and that cannot be made slow: `#` stands for a
 * digit, `@` for a letter, `*` for either, everything else for itself (letters in either case).
 * @example '@@-####' // matches AB-1234
 */
export const TEMPLATE_LENGTH = { min: 3, max: 60 } as const;

const classOf = (character: string): string => {
  switch (character) {
    case '#':
      return '\\p{Nd}';
    case '@':
      return '\\p{L}';
    case '*':
      return '[\\p{L}\\p{Nd}]';
    default:
      return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
};

/** The source of a regular expression for a template; one class per character, so it runs in linear time. */
export const templateSource = (template: string): string => Array.from(template, classOf).join('');

/** Whether a whole value has the form of the template. */
export const fitsTemplate = (template: string, value: string): boolean =>
  new RegExp(`^${templateSource(template)}$`, 'iu').test(value);
