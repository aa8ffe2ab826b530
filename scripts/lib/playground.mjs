import fs from 'node:fs';
import path from 'node:path';
import { fork } from 'node:child_process';
import { at, playground } from './paths.mjs';
import { bold, dim, progress, say, yellow } from './print.mjs';
import { quietEnv, StepFailed } from './run.mjs';
import { findPort } from './ports.mjs';
import { ensurePlaygroundEnv } from './playground-env.mjs';

const wantedPort = (name, fallback) => Number(process.env[name] ?? '') || fallback;

/** The wanted port or the next free one, naming those that are busy. */
const choosePort = async (what, wanted) => {
  const { port, busy } = await findPort(wanted);
  for (const taken of busy) say(yellow(`  port ${taken} is busy, so the ${what} takes another`));
  return port;
};

/** Ports and addresses of Strapi and the website, and the environment that tells Strapi of them. */
export const prepare = async () => {
  ensurePlaygroundEnv();
  fs.mkdirSync(path.join(playground, '.tmp'), { recursive: true });
  fs.mkdirSync(path.join(playground, 'public/uploads'), { recursive: true });
  const cmsPort = await choosePort('admin panel', wantedPort('PORT', 1337));
  const websitePort = await choosePort('website', wantedPort('WEBSITE_PORT', 4000));
  const cms = `http://localhost:${cmsPort}`;
  return {
    cms,
    websitePort,
    env: {
      ...quietEnv,
      PORT: String(cmsPort),
      LIVE_CHAT_SEED: process.env.LIVE_CHAT_SEED ?? '1',
      LIVE_CHAT_ORIGINS: `http://localhost:${websitePort}`,
    },
  };
};

/** Demo accounts and addresses, each on a line of its own. */
export const tellAddresses = ({ cms, website }) => {
  const { password, users } = JSON.parse(
    fs.readFileSync(path.join(playground, 'src/seed/accounts.json'), 'utf8')
  );
  say();
  say(bold('Live chat is running.'));
  say(`Open the website in one window and the admin panel in another, and talk to yourself.`);
  say();
  const title = {
    super: 'administrator',
    agent: 'agent',
    marketing: 'marketing',
    privacy: 'privacy',
    approver: 'approver',
  };
  for (const { email, role } of users)
    say(`${title[role]}: ${email}  ${dim(`password ${password}`)}`);
  say();
  say(`admin: ${cms}/admin`);
  say(`website: ${website}`);
  if (!process.env.SMTP_HOST)
    say(`mailbox: ${website}/mailbox  ${dim('mails stay on this machine')}`);
  say();
  say(dim('Stop with Ctrl-C. "npm run reset" empties the demo database.'));
};

/** npm passes on the Ctrl-C that this process has seen already; a person's second one comes later. */
const SECOND_PRESS_AFTER = 1_000;

/** Ends the website, then Strapi, which finishes what it has begun; pressed again, Strapi is ended at once. */
const stopOnSignal = (child, closeWebsite) => {
  let since;
  const stop = () => {
    if (since !== undefined) {
      if (Date.now() - since > SECOND_PRESS_AFTER) child.kill('SIGKILL');
      return;
    }
    since = Date.now();
    say('\nStopping …');
    closeWebsite();
    child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return () => since !== undefined;
};

const untilReady = (child) =>
  new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.type === 'ready') resolve();
    });
    child.once('exit', (code, signal) => {
      reject(new StepFailed(`Strapi ended before it was ready (${signal ?? `code ${code}`})`));
    });
  });

/** Starts the built playground and the demo website, and stays until they are told to stop. */
export const runPlayground = async () => {
  const { cms, websitePort, env } = await prepare();
  const step = progress('Starting Strapi');
  // A process group of its own: Ctrl-C reaches this process alone, which then stops the other in order.
  const child = fork(at('scripts/lib/strapi-child.cjs'), {
    cwd: playground,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
  });
  let website;
  const isStopping = stopOnSignal(child, () => void website?.close());
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  try {
    await untilReady(child);
  } catch (error) {
    step.failed(isStopping() ? 'stopped' : 'failed');
    if (isStopping()) return;
    throw error;
  }
  step.done('Strapi answers');
  const { serveWebsite } = await import('../../playground/website/serve.mjs');
  website = await serveWebsite({ cms, port: websitePort });
  tellAddresses({ cms, website: website.url });
  const reason = await ended;
  await website.close();
  if (!isStopping()) throw new StepFailed(`Strapi ended by itself (${reason})`);
  say('Stopped.');
  process.exit(0);
};
