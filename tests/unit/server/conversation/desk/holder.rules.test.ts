import fc from 'fast-check';
import { holderLoss, type Holder } from '../../../../../server/src/conversation/desk/holder.rules';
import { maySee } from '../../../../../server/src/conversation/desk/visibility.rules';

const able: Holder = { active: true, answers: true, departmentIds: null };
const sales = { departmentId: 'sales' };

const arbitraryDepartment = fc.option(fc.constantFrom('sales', 'support', 'billing'), {
  nil: undefined,
});
const arbitraryHolder = fc.record<Holder>({
  active: fc.boolean(),
  answers: fc.boolean(),
  departmentIds: fc.option(fc.subarray(['sales', 'support', 'billing'])),
});

describe('whether the agent of a chat can go on with it', () => {
  it.each<[who: string, holder: Holder | undefined, loss: string | undefined]>([
    ['who may see and answer it', able, undefined],
    ['of its department', { ...able, departmentIds: ['support', 'sales'] }, undefined],
    ['whose account does not exist', undefined, 'gone'],
    ['whose account is turned off', { ...able, active: false }, 'inactive'],
    ['who may only look', { ...able, answers: false }, 'no_right'],
    ['of another department', { ...able, departmentIds: ['support'] }, 'no_department'],
    ['of no department any more', { ...able, departmentIds: [] }, 'no_department'],
    [
      'whose account is turned off, whatever else',
      { ...able, active: false, answers: false },
      'inactive',
    ],
  ])('one %s', (_who, holder, loss) => {
    expect(holderLoss(holder, sales)).toBe(loss);
  });

  it('a chat of no department needs none', () => {
    expect(holderLoss({ ...able, departmentIds: [] }, {})).toBeUndefined();
  });

  it('nobody keeps a chat that they could not open or answer, and nobody loses one that they could', () => {
    fc.assert(
      fc.property(arbitraryHolder, arbitraryDepartment, (holder, departmentId) => {
        const can =
          holder.active && holder.answers && maySee(holder.departmentIds, { departmentId });
        expect(holderLoss(holder, { departmentId }) === undefined).toBe(can);
      })
    );
  });
});
