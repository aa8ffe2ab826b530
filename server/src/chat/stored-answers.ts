/** One answer on a prechat form, as it stands with its chat. */
export interface StoredAnswer {
  label: string;
  value: string;
}

/** Answers out of their column: a driver hands JSON out parsed, or as the text it is. */
export const storedAnswers = (column: unknown): StoredAnswer[] =>
  ((typeof column === 'string' ? JSON.parse(column) : column) as StoredAnswer[] | null) ?? [];
