import { FIELD_LENGTHS, isEmail, trimmedValue } from '../../../../protocol';

/** Whether an optional address may be saved. */
export const isMailOrEmpty = (typed: string): boolean => {
  const text = trimmedValue(typed);
  return text === '' || isEmail(text);
};

/** Whether an optional web address may be saved. */
export const isWebOrEmpty = (typed: string): boolean => {
  const text = typed.trim();
  return (
    text === '' ||
    (text.length <= FIELD_LENGTHS.url && /^https?:\/\/[^/]/i.test(text) && URL.canParse(text))
  );
};
