import { PERMISSIONS } from '../../../protocol';
import accounts from '../../../playground/src/seed/accounts.json';

/** The playground is an application of its own and cannot import the protocol; this holds the two together. */
describe('the demo roles', () => {
  const known: readonly string[] = Object.values(PERMISSIONS);

  it.each(accounts.roles)('$name names permissions that exist', ({ permissions }) => {
    expect(permissions.filter((permission) => !known.includes(permission))).toEqual([]);
  });

  it.each(accounts.users)('$email has a role that exists', ({ role }) => {
    expect(['super', ...accounts.roles.map(({ key }) => key)]).toContain(role);
  });
});
