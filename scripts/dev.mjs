import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { at, bin, playground } from './lib/paths.mjs';
import { bold, say } from './lib/print.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { fail } from './lib/fail.mjs';
import { node } from './lib/run.mjs';
import { prepare, tellAddresses } from './lib/playground.mjs';
import { removeStamp } from './lib/stamp.mjs';
import { watchSettled } from './lib/watch.mjs';

/**
 * `npm run dev`: the playground with everything watched. A change of the panel shows at once, one of the
 * server after a restart of some seconds, one of the widget when the website is loaded again.
 */

const children = [];

const keepRunning = (file, args, options) => {
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', ...options });
  children.push(child);
  return child;
};

/** How `strapi develop` says that it has seen a change and starts again. */
const HAS_SEEN = /File changed/;
/** While it starts it sees none, and tells nobody when it begins to. */
const TOUCH_EVERY = 2_000;

/**
 * `strapi develop` starts again when a file of the application changes; the plugin stands outside of it, so a
 * file of the application is touched when the plugin was built, until Strapi sees it.
 */
const developStrapi = (env) => {
  const child = keepRunning(bin('@strapi/strapi', 'bin/strapi.js'), ['develop'], {
    cwd: playground,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      ...env,
    },
  });
  let timer;
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (HAS_SEEN.test(chunk.toString())) clearTimeout(timer);
  });
  const restart = () => {
    clearTimeout(timer);
    const now = new Date();
    fs.utimesSync(path.join(playground, 'config/plugins.ts'), now, now);
    timer = setTimeout(restart, TOUCH_EVERY);
  };
  return { child, restart };
};

/** Strapi reads the widget's files when they are asked for; nothing has to be restarted. */
const rebuildWidget = async () => {
  say(bold('▸ the widget has changed'));
  const { code, output } = await node(at('scripts/build-widget.mjs'));
  say(code === 0 ? '  ✓ built; load the website again' : output);
};

const endChildren = () => {
  for (const child of children) child.kill('SIGTERM');
};

const stopOnSignal = (website) => {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void website.close();
    endChildren();
    // Watchers of others may hang; a person who pressed Ctrl-C shall not.
    setTimeout(() => process.exit(0), 5_000).unref();
    const ended = children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => new Promise((resolve) => child.once('exit', resolve)));
    void Promise.all(ended).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Whatever ends this process, the watchers end with it.
  process.on('exit', endChildren);
  return stop;
};

try {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt({ only: ['plugin', 'widget'] });
  // The watchers write where the builds do: what is built next must not be taken for up to date.
  for (const name of ['plugin', 'widget', 'playground-server', 'playground-admin']) {
    removeStamp(name);
  }
  const { cms, websitePort, env } = await prepare();
  const { serveWebsite } = await import('../playground/website/serve.mjs');
  const website = await serveWebsite({ cms, port: websitePort });
  const stop = stopOnSignal(website);
  keepRunning(bin('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), ['watch'], {
    env: { ...process.env, ...env },
  });
  const strapi = developStrapi(env);
  strapi.child.once('exit', (code, signal) => {
    say(`Strapi has ended (${signal ?? `code ${code}`}).`);
    stop();
  });
  watchSettled([at('dist/server/index.js')], strapi.restart);
  watchSettled([at('widget'), at('protocol')], rebuildWidget);
  tellAddresses({ cms, website: website.url });
} catch (error) {
  fail(error);
}
