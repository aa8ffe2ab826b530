import type { NumberReader } from '../../../../protocol/transparency/form-rules';
import type { readNumber } from '../../../../protocol/foundation/numbers';
import type { PrechatField } from '../../../../protocol/transparency/prechat';

/** What reads numbers: few forms ask for any, so it comes with the form that does. */
const loaded: { readNumber?: typeof readNumber } = {};

/** Fetches it where one of the fields needs it. */
export const loadNumbers = async (fields: readonly PrechatField[]): Promise<void> => {
  if (fields.some(({ type }) => type === 'number'))
    Object.assign(loaded, await import('../../../../protocol/foundation/numbers'));
};

export const numbersIn =
  (language: string): NumberReader =>
  (typed) =>
    loaded.readNumber?.(typed, language);
