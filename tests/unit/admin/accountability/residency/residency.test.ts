import {
  placeProblem,
  readRegion,
  refusedPlaces,
  tidyResidency,
  uniteRegions,
} from '../../../../../admin/src/accountability/residency/residency';
import { isMailOrEmpty, isWebOrEmpty } from '../../../../../admin/src/foundation/input/addresses';
import { residency } from '../../support/keeping';

describe('R31: a place outside the allowed regions', () => {
  test('is told before it is saved', () => {
    expect(placeProblem(residency.database, ['EU'])).toBeUndefined();
    expect(placeProblem(residency.files, ['EU'])).toBe('residency.notAllowed');
    expect(placeProblem(residency.mail, ['EU'])).toBe('residency.undeclared');
    expect(placeProblem(residency.mail, [])).toBeUndefined();
  });

  test('is found in what the server says', () => {
    const message =
      'The server refused it. (Personal data may only go to EU, and this lies elsewhere: ' +
      'database (in "US"); receiver "mail" (in no declared region). Move it.)';
    expect(refusedPlaces(message)).toEqual(['database', 'webhooks']);
    expect(refusedPlaces('mail.region: at most 120 characters.')).toEqual(['mail']);
    expect(refusedPlaces('No answer from the server.')).toEqual([]);
  });
});

test('regions are taken as typed, each once', () => {
  expect(readRegion(' CH ')).toEqual({ value: 'CH' });
  expect(readRegion('x'.repeat(121))).toEqual({ refused: 'residency.longRegion' });
  expect(uniteRegions(['EU', 'eu', 'CH'])).toEqual(['EU', 'CH']);
  const wide = { ...residency, mail: { region: ' EU ', operator: ' Mailer ' } };
  expect(tidyResidency(wide).mail).toEqual({ region: 'EU', operator: 'Mailer' });
});

test('addresses may be empty, not half', () => {
  expect(['', ' a@b.example ', 'a@b'].map(isMailOrEmpty)).toEqual([true, true, false]);
  expect(['', 'https://log.example/x', 'ftp://x', 'https://'].map(isWebOrEmpty)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
