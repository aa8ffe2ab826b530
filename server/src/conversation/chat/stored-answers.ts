/** One answer on a prechat form, as it stands with its chat. */
export interface StoredAnswer {
  /** Key of its field; absent on what came in before keys were kept, or from elsewhere. */
  key?: string;
  label: string;
  value: string;
  /** A number is kept as digits with a point before the decimals, whatever language it was written in. */
  kind?: 'number';
}

/** Answers out of their column: a driver hands JSON out parsed, or as the text it is. */
export const storedAnswers = (column: unknown): StoredAnswer[] =>
  ((typeof column === 'string' ? JSON.parse(column) : column) as StoredAnswer[] | null) ?? [];
