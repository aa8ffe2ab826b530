import { randomBytes } from 'node:crypto';
import type { Permission } from '../../protocol';

/** Meets Strapi's rules for passwords. */
export const PASSWORD = 'Test-Passw0rd';

/** An administrator who is logged in. */
export interface AdminSession {
  user: { id: number; documentId: string; email: string; firstname: string };
  /** Access token; short-lived. */
  token: string;
  /** `fetch` below the address of Strapi, with the session's token. A plain object as `body` goes out as JSON. */
  fetch(path: string, init?: AdminRequest): Promise<Response>;
  /** The answer's JSON; throws when the status is not one of success. */
  json<T>(path: string, init?: AdminRequest): Promise<T>;
}

export type AdminRequest = Omit<RequestInit, 'body'> & { body?: BodyInit | object };

interface LoginAnswer {
  data: { token?: string; accessToken?: string; user: AdminSession['user'] };
}

const isPlain = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;

const send = (url: string, token: string | undefined, init: AdminRequest = {}) => {
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  const { body, ...rest } = init;
  if (!isPlain(body))
    return fetch(url, { ...rest, headers, body: (body as BodyInit | undefined) ?? null });
  headers.set('Content-Type', 'application/json');
  return fetch(url, { ...rest, headers, body: JSON.stringify(body) });
};

const parse = async <T>(what: string, response: Response): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

const post = async (url: string, path: string, body: object): Promise<LoginAnswer['data']> =>
  (await parse<LoginAnswer>(path, await send(`${url}${path}`, undefined, { method: 'POST', body })))
    .data;

const toSession = (url: string, data: LoginAnswer['data']): AdminSession => {
  const token = data.accessToken ?? data.token;
  if (!token) throw new Error('Strapi gave no access token');
  const ask: AdminSession['fetch'] = (path, init) => send(`${url}${path}`, token, init);
  return {
    user: data.user,
    token,
    fetch: ask,
    json: async (path, init) => parse(path, await ask(path, init)),
  };
};

/** Makes the first administrator of an empty database, as the panel's registration form does. */
export const registerFirstAdmin = async (
  strapi: { url: string },
  { email = 'first@example.test', password = PASSWORD, firstname = 'First' } = {}
): Promise<AdminSession> =>
  toSession(
    strapi.url,
    await post(strapi.url, '/admin/register-admin', {
      email,
      password,
      firstname,
      lastname: 'Admin',
    })
  );

/** Logs an administrator in. The accounts of a seeded database are in `playground/src/seed/accounts.json`. */
export const loginAdmin = async (
  strapi: { url: string },
  email: string,
  password = PASSWORD
): Promise<AdminSession> =>
  toSession(strapi.url, await post(strapi.url, '/admin/login', { email, password }));

/** An administrator whose only role has been made for them. */
export interface RoleUser {
  email: string;
  password: string;
  roleId: number;
  session: AdminSession;
  /** Replaces the permissions of the role. */
  allow(permissions: readonly string[]): Promise<void>;
}

/**
 * Makes a role of exactly these permissions and an administrator who has it, and logs them in.
 * @param admin a super administrator
 */
export const createRoleUser = async (
  strapi: { url: string },
  admin: AdminSession,
  permissions: readonly (Permission | (string & {}))[],
  { firstname = 'Agent', email = `${randomBytes(5).toString('hex')}@example.test` } = {}
): Promise<RoleUser> => {
  const name = `Role ${randomBytes(5).toString('hex')}`;
  const role = await admin.json<{ data: { id: number } }>('/admin/roles', {
    method: 'POST',
    body: { name, description: 'Made by a test' },
  });
  const roleId = role.data.id;
  const allow = async (actions: readonly string[]) => {
    await admin.json(`/admin/roles/${roleId}/permissions`, {
      method: 'PUT',
      body: {
        permissions: actions.map((action) => ({
          action,
          subject: null,
          properties: {},
          conditions: [],
        })),
      },
    });
  };
  await allow(permissions);
  const invited = await admin.json<{ data: { registrationToken: string } }>('/admin/users', {
    method: 'POST',
    body: { email, firstname, lastname: 'Test', roles: [roleId], preferedLanguage: 'en' },
  });
  await post(strapi.url, '/admin/register', {
    registrationToken: invited.data.registrationToken,
    userInfo: { firstname, lastname: 'Test', password: PASSWORD },
  });
  const session = await loginAdmin(strapi, email);
  return { email, password: PASSWORD, roleId, session, allow };
};
