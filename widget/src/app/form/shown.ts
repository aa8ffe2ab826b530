import { shownFields } from '../../../../protocol/form-rules';
import type { Answers, PrechatField } from '../../../../protocol/prechat';

/**
 * The fields that a visitor sees now. Consent is asked of nobody who has not said that they are old enough, where
 * the form wants to know (R9).
 */
export const visibleFields = (
  fields: readonly PrechatField[],
  values: Answers,
  minimumAge: number | undefined,
  ofAge: boolean | undefined
): PrechatField[] =>
  shownFields(fields, values).filter(
    ({ type }) => type !== 'consent' || minimumAge === undefined || ofAge === true
  );
