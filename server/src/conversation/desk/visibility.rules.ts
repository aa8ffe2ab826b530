/**
 * Which chats an agent sees: those of no department, and those of their own; all of them when the agent has no
 * departments set. The one rule for lists, rooms, events, REST and search.
 */
export const maySee = (
  departmentIds: readonly string[] | null,
  chat: { departmentId?: string | undefined }
): boolean =>
  departmentIds === null ||
  chat.departmentId === undefined ||
  departmentIds.includes(chat.departmentId);

/** Name of the audience that sees the same chats. */
export const scopeOf = (departmentIds: readonly string[] | null): string =>
  departmentIds === null ? '*' : [...departmentIds].sort().join(',');
