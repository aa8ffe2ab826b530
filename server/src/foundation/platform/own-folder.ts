import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where everything lies unless it is configured otherwise; nobody else's files are in there. */
const DEFAULT = '.live-chat';

const EVERYTHING =
  '# Made by live-chat: keys and personal data do not belong into a repository.\n*\n';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const unless = async <T>(work: Promise<T>, ...codes: string[]): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (codes.includes(String(codeOf(error)))) return undefined;
    throw error;
  }
};

/**
 * Makes a folder of the plugin's own, for this user only, and has git ignore all that is in it: what is made here, and
 * what lies in `.live-chat`. A folder that somebody else has made may hold files of theirs, which git has to see.
 */
export const makeOwnFolder = async (directory: string): Promise<void> => {
  const made = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (!made && !directory.split(path.sep).includes(DEFAULT)) return;
  await unless(
    writeFile(path.join(directory, '.gitignore'), EVERYTHING, { flag: 'wx', mode: 0o600 }),
    'EEXIST'
  );
};

/** The repository that a folder lies in, and the folder of git's own files; nothing where there is none. */
const repositoryOf = async (folder: string): Promise<{ root: string; git: string } | undefined> => {
  for (let root = folder; ; root = path.dirname(root)) {
    const git = path.join(root, '.git');
    const found = await unless(stat(git), 'ENOENT', 'ENOTDIR');
    if (found?.isDirectory()) return { root, git };
    if (found?.isFile()) {
      // A further work tree: the file says where git keeps what belongs to it.
      const [, target] = /^gitdir: (.+)$/m.exec(await readFile(git, 'utf8')) ?? [];
      return target ? { root, git: path.resolve(root, target.trim()) } : undefined;
    }
    if (path.dirname(root) === root) return undefined;
  }
};

/** Whether a path stands in git's list, and not as the end of a longer one. */
const names = (index: Buffer, name: string): boolean => {
  for (let at = index.indexOf(name); at >= 0; at = index.indexOf(name, at + 1)) {
    if (index[at - 1] !== '/'.charCodeAt(0)) return true;
  }
  return false;
};

/** Whether a repository holds files of a folder: git's list of files names each with its whole path. */
export const isTracked = async (folder: string): Promise<boolean> => {
  const repository = await repositoryOf(folder);
  if (!repository) return false;
  const index = await unless(readFile(path.join(repository.git, 'index')), 'ENOENT');
  const inside = path.relative(repository.root, folder).split(path.sep).join('/');
  return index !== undefined && inside !== '' && names(index, `${inside}/`);
};
