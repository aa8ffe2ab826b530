import { isConflict } from '../../../../../admin/src/foundation/api/isConflict';

test('a conflict is told from other failures', () => {
  expect(isConflict({ status: 409 })).toBe(true);
  expect(isConflict({ status: 403 })).toBe(false);
  expect(isConflict(undefined)).toBe(false);
});
