import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { at } from './paths.mjs';
import { progress } from './print.mjs';
import { run, StepFailed } from './run.mjs';
import { withLock } from './lock.mjs';
import { writeWhole } from './stamp.mjs';

const STAMP = at('node_modules/.live-chat-install');

const lockFileHash = () =>
  createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .digest('hex');

const installedHash = () => {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
};

/** npm keeps its own copy of what it installed; older than the lock file means that something is missing. */
const npmIsUpToDate = () => {
  const stat = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const marker = stat(at('node_modules/.package-lock.json'));
  return marker > 0 && marker >= stat(at('package-lock.json'));
};

const npmCi = async () => {
  const step = progress('Installing packages with npm ci (about three minutes the first time)');
  fs.rmSync(STAMP, { force: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    step.failed();
    throw new StepFailed('npm ci failed', output);
  }
  writeWhole(STAMP, lockFileHash());
  step.done('packages installed');
};

/** Makes node_modules match package-lock.json; does nothing when they match already. */
export const ensureInstalled = async () => {
  if (installedHash() === lockFileHash()) return;
  await withLock('install', async () => {
    if (installedHash() === lockFileHash()) return;
    // Whoever has just run `npm install` by hand need not wait for a second one.
    if (npmIsUpToDate()) writeWhole(STAMP, lockFileHash());
    else await npmCi();
  });
};
