export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Lengths of the longest common subsequences of all tails. */
const tailLengths = (a: readonly string[], b: readonly string[]): number[][] => {
  const table = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0)
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return table;
};

/** The fewest lines taken out and put in that make one text the other; what goes stands before what comes. */
export const lineDiff = (before: readonly string[], after: readonly string[]): DiffLine[] => {
  const table = tailLengths(before, after);
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: fresh ?? '' });
      j += 1;
    }
  }
  return lines;
};

/** A text's lines, without the empty ones between paragraphs. */
export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');
