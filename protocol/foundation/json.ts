/**
 * `JSON.stringify` of plain data, that no page can spoil: old libraries give arrays and objects a `toJSON` of their own
 * (Prototype's makes texts of them), which JavaScript then asks.
 */
export const toJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((it) => toJson(it ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, it]) => it !== undefined)
    .map(([name, it]) => `${JSON.stringify(name)}:${toJson(it)}`);
  return `{${members.join()}}`;
};
