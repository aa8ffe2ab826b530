import accounts from '../../playground/src/seed/accounts.json';

type DemoRole = 'super' | 'agent' | 'marketing' | 'privacy' | 'approver';

/** The demo's account of a role in a Strapi that was started with `seed: true`; the first one of several. */
export const demoAccount = (role: DemoRole): { email: string; password: string } => {
  const user = accounts.users.find((one) => one.role === role);
  if (!user) throw new Error(`The demo has no account for ${role}`);
  return { email: user.email, password: accounts.password };
};
