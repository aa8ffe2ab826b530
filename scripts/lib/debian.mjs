import fs from 'node:fs';
import { progress } from './print.mjs';
import { run, StepFailed } from './run.mjs';

/** Whether this process may install packages of the system. */
export const canInstallPackages = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  fs.existsSync('/etc/debian_version') &&
  fs.existsSync('/usr/bin/apt-get');

let listsAreFresh = false;

const apt = async (args) => {
  const { code, output } = await run('apt-get', args, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new StepFailed(`apt-get ${args[0]} failed`, output);
};

/** Installs packages with apt-get; call it where `canInstallPackages` only. */
export const installPackages = async (packages) => {
  const step = progress(`Installing with apt-get: ${packages.join(' ')}`);
  try {
    if (!listsAreFresh) await apt(['update']);
    listsAreFresh = true;
    await apt(['install', '-y', '--no-install-recommends', ...packages]);
    step.done('installed');
  } catch (error) {
    step.failed();
    throw error;
  }
};
