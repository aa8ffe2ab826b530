import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../../../../../..');
const run = promisify(execFile);

export interface Built {
  workerFile: string;
  fonts: string;
  /** A new empty folder, removed with everything else. */
  directory(): Promise<string>;
  remove(): Promise<void>;
}

/** Worker and fonts as the build makes them, in a folder from which the worker finds its libraries. */
export const buildExport = async (): Promise<Built> => {
  const parent = path.join(root, '.cache');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, 'export-test-'));
  const workerFile = path.join(folder, 'worker.js');
  const fonts = path.join(folder, 'fonts');
  await run(process.execPath, [path.join(root, 'scripts/build-worker.mjs'), workerFile]);
  await run(process.execPath, [path.join(root, 'scripts/copy-fonts.mjs'), fonts]);
  return {
    workerFile,
    fonts,
    directory: () => mkdtemp(path.join(folder, 'export-')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
