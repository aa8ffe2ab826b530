/** Which members stand with which keys, both ways. */
export class Membership<M> {
  private readonly byKey = new Map<string, Set<M>>();
  private readonly byMember = new Map<M, Set<string>>();

  add(key: string, member: M): void {
    add(this.byKey, key, member);
    add(this.byMember, member, key);
  }

  remove(key: string, member: M): void {
    drop(this.byKey, key, member);
    drop(this.byMember, member, key);
  }

  /** Takes a member out everywhere. @returns the keys it stood with */
  removeMember(member: M): string[] {
    const keys = [...(this.byMember.get(member) ?? [])];
    for (const key of keys) this.remove(key, member);
    return keys;
  }

  has(key: string, member: M): boolean {
    return this.byKey.get(key)?.has(member) ?? false;
  }

  membersOf(key: string): ReadonlySet<M> {
    return this.byKey.get(key) ?? EMPTY;
  }

  keysOf(member: M): ReadonlySet<string> {
    return this.byMember.get(member) ?? EMPTY;
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }
}

const EMPTY: ReadonlySet<never> = new Set();

const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
};

const drop = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
};
