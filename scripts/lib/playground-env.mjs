import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { playground } from './paths.mjs';
import { writeWhole } from './stamp.mjs';

const file = path.join(playground, '.env');

const secret = () => randomBytes(24).toString('base64');

/** Secrets of the playground, made at its first start, kept out of the repository. */
const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
};

const parse = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  );

/** Adds the secrets that are missing from `playground/.env`; what stands there stays. */
export const ensurePlaygroundEnv = () => {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const present = parse(text);
  const missing = Object.keys(SECRETS).filter((name) => !present[name]);
  if (missing.length === 0) return;
  const lines = missing.map((name) => `${name}=${SECRETS[name]()}`);
  const head =
    text === ''
      ? '# Made by npm start. Secrets of this clone; not for any repository.'
      : text.trimEnd();
  writeWhole(file, `${[head, ...lines].join('\n')}\n`);
};
