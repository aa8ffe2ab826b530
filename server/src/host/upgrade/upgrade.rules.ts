import type { Migration, Moment, Shape, UpgradeRecord } from './upgrade.types';

/** Migrations of a moment that this database has not seen, in order. */
export const pendingOf = (
  migrations: readonly Migration[],
  record: UpgradeRecord | undefined,
  moment: Moment
): Migration[] => {
  const ran = new Set(record?.ran.map(({ name }) => name));
  return migrations.filter((one) => one.moment === moment && !ran.has(one.name));
};

/** Migrations that ran on this database and that this version has never heard of. */
const unknownTo = (migrations: readonly Migration[], { ran }: UpgradeRecord): string[] => {
  const known = new Set<string>(migrations.map(({ name }) => name));
  return ran.map(({ name }) => name).filter((name) => !known.has(name));
};

/** Tables and columns that the database's version has and this one lacks, given up by no migration. */
const lostOf = (migrations: readonly Migration[], was: Shape, is: Shape): string[] => {
  const dropped = new Set(migrations.flatMap(({ drops = [] }) => drops));
  return Object.entries(was).flatMap(([table, columns]) => {
    if (dropped.has(table)) return [];
    const here = is[table];
    if (!here) return [table];
    return columns
      .filter((column) => !here.includes(column))
      .map((column) => `${table}.${column}`)
      .filter((name) => !dropped.has(name));
  });
};

/**
 * Why this version must not start on this database: a newer one has worked on it. Strapi would drop what that one has
 * added, with all that is in it.
 */
export const tooNew = (
  migrations: readonly Migration[],
  record: UpgradeRecord | undefined,
  is: Shape
): string | undefined => {
  if (!record) return undefined;
  const unknown = unknownTo(migrations, record);
  const lost = lostOf(migrations, record.shape, is);
  if (unknown.length === 0 && lost.length === 0) return undefined;
  const what = [
    ...unknown.map((name) => `migration ${name}`),
    ...(lost.length > 3
      ? [...lost.slice(0, 3), `${lost.length - 3} more tables or columns`]
      : lost),
  ];
  return what.join(', ');
};
