import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { folderProblem, isWithin, type Surroundings } from './folder.rules';

/** Where a path leads in the end, symbolic links followed, though its last parts may not be there yet. */
export const realPath = (wanted: string): string => {
  const rest: string[] = [];
  let at = path.resolve(wanted);
  for (;;) {
    try {
      return path.join(fs.realpathSync(at), ...rest);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A link to a folder that is not there leads somewhere, too.
      const link = code === 'ENOENT' ? linkOf(at) : undefined;
      const parent = path.dirname(at);
      if (link !== undefined) at = path.resolve(parent, link);
      else if (code === 'ENOENT' && parent !== at) {
        rest.unshift(path.basename(at));
        at = parent;
      } else throw error;
    }
  }
};

const linkOf = (at: string): string | undefined => {
  try {
    return fs.readlinkSync(at);
  } catch {
    return undefined;
  }
};

/** Makes the folder if it is not there, and writes a file to it. */
const assertWritable = (folder: string): void => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const probe = path.join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  fs.writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
  fs.rmSync(probe);
};

const refuse = (setting: string, given: string, why: string): never => {
  throw new Error(`live-chat: ${setting} ("${given}") ${why}. Files with personal data go there.`);
};

/**
 * Folders that hold personal data outside the database, by the name of their setting: each of its own, reached by nobody,
 * and writable. Asked at start, with symbolic links followed.
 * @throws Error that names the setting and says what is wrong
 */
export const assertSafeFolders = (
  surroundings: Surroundings,
  settings: Readonly<Record<string, string>>
): void => {
  const seen: { setting: string; folder: string }[] = [];
  for (const [setting, given] of Object.entries(settings)) {
    let folder: string;
    try {
      folder = realPath(path.resolve(surroundings.root, given));
    } catch (error) {
      return refuse(setting, given, `cannot be reached (${(error as NodeJS.ErrnoException).code})`);
    }
    const problem = folderProblem(folder, given, surroundings);
    if (problem) return refuse(setting, given, problem);
    const other = seen.find((one) => isWithin(one.folder, folder) || isWithin(folder, one.folder));
    if (other) return refuse(setting, given, `is the folder of ${other.setting}, or lies in it`);
    seen.push({ setting, folder });
  }
  for (const { setting, folder } of seen) {
    try {
      assertWritable(folder);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      return refuse(setting, settings[setting] ?? '', `cannot be written to (${code})`);
    }
  }
};
