/** One thing that a definition says, in readable words. */
export interface Fact {
  /** What it belongs to, e.g. one field of a form. */
  group: string;
  groupName: string;
  /** Same id, same thing, in both versions. */
  id: string;
  name: string;
  value: string;
}

export interface Change {
  kind: 'added' | 'removed' | 'changed';
  groupName: string;
  /** What of the group; absent when all of it came or went. */
  name?: string;
  before?: string;
  after?: string;
}

const byGroup = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.group, [...(groups.get(fact.group) ?? []), fact]);
  return groups;
};

const within = (before: readonly Fact[], after: readonly Fact[]): Change[] => {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const kept = new Set(after.map(({ id }) => id));
  const changes = after.flatMap(({ id, groupName, name, value }): Change[] => {
    const was = old.get(id)?.value;
    if (was === value) return [];
    if (was === undefined) return [{ kind: 'added', groupName, name, after: value }];
    return [{ kind: 'changed', groupName, name, before: was, after: value }];
  });
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...changes,
    ...gone.map(({ groupName, name, value }): Change => ({
      kind: 'removed',
      groupName,
      name,
      before: value,
    })),
  ];
};

/** What differs between two versions, group by group in the order of the newer one; a group that is new or gone is one change. */
export const compareFacts = (before: readonly Fact[], after: readonly Fact[]): Change[] => {
  const [old, fresh] = [byGroup(before), byGroup(after)];
  const changes = [...fresh].flatMap(([group, facts]): Change[] => {
    const was = old.get(group);
    if (was) return within(was, facts);
    return [{ kind: 'added', groupName: facts[0]?.groupName ?? group }];
  });
  const gone = [...old].filter(([group]) => !fresh.has(group));
  return [
    ...changes,
    ...gone.map(([group, facts]): Change => ({
      kind: 'removed',
      groupName: facts[0]?.groupName ?? group,
    })),
  ];
};
