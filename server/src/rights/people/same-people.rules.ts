interface Pair {
  low: string;
  high: string;
}

/**
 * Which of these ids are one person, by decisions that say so.
 * @returns for each id the first of those that are the same person
 */
export const samePeople = (
  ids: readonly string[],
  same: readonly Pair[]
): ((id: string) => string) => {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const { low, high } of same) {
    const [a, b] = [rootOf(low), rootOf(high)];
    if (a !== b) parents.set(b, a);
  }
  const firsts = new Map<string, string>();
  for (const id of ids) if (!firsts.has(rootOf(id))) firsts.set(rootOf(id), id);
  return (id) => firsts.get(rootOf(id)) ?? id;
};
