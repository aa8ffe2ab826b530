/** Entries as an object. @throws Error for a name that two rooms declare */
export const only = <T>(
  all: readonly (readonly [string, T])[],
  what: string
): Record<string, T> => {
  const names = new Set<string>();
  for (const [name] of all) {
    if (names.has(name)) throw new Error(`live-chat: two rooms declare the ${what} "${name}"`);
    names.add(name);
  }
  return Object.fromEntries(all);
};
