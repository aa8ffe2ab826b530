import fs from 'node:fs';
import { at } from './paths.mjs';
import { progress } from './print.mjs';
import { StepFailed } from './run.mjs';
import { withLock } from './lock.mjs';
import { readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { buildSteps } from './build-steps.mjs';

const isFresh = (step) =>
  step.outputs.every((output) => fs.existsSync(at(output))) &&
  readStamp(step.name) === step.inputs();

/** Builds one step to its end or throws; its stamp is gone while it is half done. */
const build = async (step) => {
  const line = progress(`Building ${step.title}`);
  const hash = step.inputs();
  removeStamp(step.name);
  const { code, output } = await step.run();
  const missing = step.outputs.filter((file) => !fs.existsSync(at(file)));
  if (code !== 0 || missing.length > 0) {
    line.failed();
    const reason = code !== 0 ? `ended with code ${code}` : `left out ${missing.join(', ')}`;
    throw new StepFailed(`Building ${step.title} ${reason}`, output);
  }
  writeStamp(step.name, hash);
  line.done('built');
};

/**
 * Builds what has changed since it was last built. Safe to run from several processes at once: they wait for
 * each other, and the later ones find everything done. LIVE_CHAT_SKIP_BUILD=1 takes what is built as it is.
 * @param {{ only?: string[], force?: boolean, empty?: string }} [options] `only`: names of steps; without it all but
 * those for publishing. `empty`: a folder of which nothing is left before
 */
export const ensureBuilt = async ({ only, force = false, empty } = {}) => {
  if (process.env.LIVE_CHAT_SKIP_BUILD === '1' && !force) return;
  const wanted = buildSteps.filter(({ name, publishing }) =>
    only ? only.includes(name) : !publishing
  );
  if (!force && wanted.every(isFresh)) return;
  await withLock('build', async () => {
    if (empty) fs.rmSync(at(empty), { recursive: true, force: true });
    for (const step of wanted) {
      if (force || !isFresh(step)) await build(step);
    }
  });
};
