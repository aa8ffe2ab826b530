import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestStrapi } from '../../support/strapi';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../../..');

/** The command line on a test's installation, beside its server. */
export const commandLine = async (
  strapi: TestStrapi,
  ...words: string[]
): Promise<{ code: number; output: string }> => {
  try {
    const { stdout } = await run(process.execPath, [path.join(ROOT, 'dist/cli/cli.js'), ...words], {
      cwd: path.join(ROOT, 'playground'),
      env: { ...process.env, ...strapi.env },
    });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
};
