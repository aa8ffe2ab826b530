/** The part of `Storage` that is used. */
export type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A storage area that always works: where the browser forbids or fills it, values live until the
 * page is left.
 */
export const safeArea = (open: () => Area): Area => {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (area: Area) => T): T | undefined => {
    try {
      return use(open());
    } catch {
      return undefined; // Forbidden or full; `memory` has it.
    }
  };
  return {
    getItem: (key) => memory.get(key) ?? attempt((area) => area.getItem(key)) ?? null,
    setItem(key, value) {
      memory.set(key, value);
      attempt((area) => area.setItem(key, value));
    },
    removeItem(key) {
      memory.delete(key);
      attempt((area) => area.removeItem(key));
    },
  };
};
