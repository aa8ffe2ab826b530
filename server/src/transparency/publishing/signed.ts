import type { AdminNames } from '../../foundation/audit';

/** Puts the names of who published versions in the place of their ids. */
export const signing = async (
  admins: AdminNames
): Promise<<V extends { publishedBy?: string }>(version: V) => V> => {
  const nameOf = await admins.load();
  return (version) =>
    version.publishedBy ? { ...version, publishedBy: nameOf(version.publishedBy) } : version;
};
