import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** What every child process gets: no telemetry, no notices. */
export const quietEnv = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
};

/** Children of this process that still run, so that Ctrl-C leaves none behind. */
const running = new Set();

/** Passes a signal on to all children. */
export const signalChildren = (signal) => {
  for (const child of running) child.kill(signal);
};

/**
 * Runs a command to its end. Output is kept, and with `show` what comes on standard error is shown as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} never rejects for a failing command
 */
export const run = (command, args, { cwd = root, env = {}, show = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quietEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    });
    const finish = (code) => {
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });

/** Runs a file with this Node. */
export const node = (file, args = [], options = {}) =>
  run(process.execPath, [file, ...args], options);

/** A command failed in a way that a person has to look at. */
export class StepFailed extends Error {
  /** @param {string} message @param {string} [output] what the command printed */
  constructor(message, output = '') {
    super(message);
    this.name = 'StepFailed';
    this.output = output;
  }
}
