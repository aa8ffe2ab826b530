import { FIELD_LENGTHS } from '../../../../protocol';

const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/;

/** Whether an optional address may be saved. */
export const isMailOrEmpty = (typed: string): boolean => {
  const text = typed.trim();
  return text === '' || (text.length <= FIELD_LENGTHS.email && EMAIL.test(text));
};

/** Whether an optional web address may be saved. */
export const isWebOrEmpty = (typed: string): boolean => {
  const text = typed.trim();
  return (
    text === '' ||
    (text.length <= FIELD_LENGTHS.url && /^https?:\/\/[^/]/i.test(text) && URL.canParse(text))
  );
};
