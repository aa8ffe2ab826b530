import { shownFields, type NumberReader } from '../../../../protocol/transparency/form-rules';
import type { Answers, PrechatField } from '../../../../protocol/transparency/prechat';

/** Key of the field for an address that the widget adds when nobody is there. */
export const OFFLINE_EMAIL = 'offline_email';

/**
 * The fields that a visitor sees now. Consent is asked of nobody who has not said that they are old enough, where
 * the form wants to know (R9).
 */
export const visibleFields = (
  fields: readonly PrechatField[],
  values: Answers,
  minimumAge: number | undefined,
  ofAge: boolean | undefined,
  read?: NumberReader
): PrechatField[] =>
  shownFields(fields, values, read).filter(
    ({ key, type }, _at, all) =>
      (type !== 'consent' || minimumAge === undefined || ofAge === true) &&
      // Nobody is asked twice for an address.
      (key !== OFFLINE_EMAIL || all.filter((other) => other.type === type).length === 1)
  );
