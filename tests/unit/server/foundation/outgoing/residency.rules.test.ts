import fc from 'fast-check';
import { mayGoTo, type ResidencySettings } from '../../../../../protocol';
import {
  assertInside,
  outside,
  tidied,
} from '../../../../../server/src/foundation/outgoing/residency.rules';

const place = (region: string) => ({ region, operator: 'Somebody' });
const settings = (over: Partial<ResidencySettings> = {}): ResidencySettings => ({
  allowed: ['EU', 'CH'],
  database: place('EU'),
  files: place('eu '),
  mail: place('CH'),
  ...over,
});
const crm = (region?: string, enabled = true) => ({
  name: 'CRM',
  enabled,
  ...(region === undefined ? {} : { region }),
});

describe('R31: residency', () => {
  it('lets data go to what is allowed, in whatever spelling', () => {
    expect(outside(settings(), [crm('Eu')])).toEqual([]);
  });

  it('names all that lies outside, and what is not declared', () => {
    const there = settings({ mail: place('US'), files: place('') });

    expect(outside(there, [crm('US'), crm('US', false), crm()])).toEqual([
      'files (in no declared region)',
      'mail (in "US")',
      'receiver "CRM" (in "US")',
      'receiver "CRM" (in no declared region)',
    ]);
    expect(() => assertInside(there, [])).toThrow(/EU, CH.*mail \(in "US"\)/);
  });

  it('limits nothing while nothing is allowed', () => {
    expect(outside(settings({ allowed: [], mail: place('US') }), [crm(), crm('US')])).toEqual([]);
  });

  it('never lets through what is not on the list', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (allowed, region) => {
        const names = allowed.map((one) => one.trim().toLowerCase());

        expect(mayGoTo(region, allowed)).toBe(names.includes(region.trim().toLowerCase()));
      })
    );
  });

  it('keeps regions in one spelling each', () => {
    expect(tidied(settings({ allowed: [' EU', 'eu', 'CH '] }))).toEqual(
      settings({ allowed: ['eu', 'CH'], files: place('eu') })
    );
  });
});
