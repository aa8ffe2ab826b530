import path from 'node:path';

/** Real paths, absolute, of what a folder is held against. */
export interface Surroundings {
  /** The application itself. */
  root: string;
  /** Folders whose files are served, or run. */
  served: readonly { name: string; at: string }[];
  /** Files and folders that must not lie in it, the database for one. */
  precious: readonly { name: string; at: string }[];
}

/** Folders of an application that hold its own code, or what it makes of it. */
export const OWN_FOLDERS = [
  'src',
  'dist',
  'build',
  'config',
  'database',
  'types',
  'node_modules',
  '.git',
  '.cache',
  '.strapi',
];

/** Folders of the system: not to be written to, whatever stands in a configuration. */
const SYSTEM = [
  '/etc',
  '/usr',
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/boot',
  '/dev',
  '/proc',
  '/sys',
  '/run',
];
/** Folders that hold other people's folders; one of them is not ours. */
const SHARED = [
  '/',
  '/var',
  '/tmp',
  '/home',
  '/root',
  '/opt',
  '/srv',
  '/mnt',
  '/media',
  '/var/www',
  '/var/lib',
  '/var/log',
  '/var/tmp',
  '/private',
  '/private/tmp',
  '/private/var',
  '/Users',
  '/Library',
  '/System',
];

/** Whether a path is a folder, or lies in it. Real paths on both sides. */
export const isWithin = (inner: string, outer: string): boolean => {
  const way = path.relative(outer, inner);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
};

/**
 * Why files with personal data must not lie in a folder, in words that end a sentence; nothing where they may.
 * @param folder real path
 * @param given as it stands in the configuration
 */
export const folderProblem = (
  folder: string,
  given: string,
  { root, served, precious }: Surroundings
): string | undefined => {
  const public_ = served.find(({ at }) => isWithin(folder, at));
  if (public_) return `lies in ${public_.name}`;
  if (SYSTEM.some((at) => isWithin(folder, at))) return 'lies in a folder of the system';
  if (SHARED.includes(folder) || path.parse(folder).root === folder) {
    return 'is a folder that others use too; name one of its own in it';
  }
  const held = [{ name: 'the application', at: root }, ...served, ...precious].find(({ at }) =>
    isWithin(at, folder)
  );
  if (held) return `holds ${held.name}; name a folder of its own`;
  if (!path.isAbsolute(given) && !isWithin(folder, root)) {
    return 'leads out of the application; write an absolute path if that is meant';
  }
  return undefined;
};
