import type { AdminNames } from '../../foundation/audit';

interface Version {
  publishedBy?: string;
}

/** Puts the names of who published these versions in the place of their ids. */
export const signing = async (
  admins: AdminNames,
  versions: readonly Version[]
): Promise<<V extends Version>(version: V) => V> => {
  const nameOf = await admins.load(versions.flatMap(({ publishedBy }) => publishedBy ?? []));
  return (version) =>
    version.publishedBy ? { ...version, publishedBy: nameOf(version.publishedBy) } : version;
};
