import type { TextStream } from './text-stream';
import { columnName, rowXml, sheetEnd, sheetStart, type Cell } from './sheet-xml.rules';

/** Excel's own limit. */
export const SHEET_ROWS = 1_048_576;

/** One sheet being written, row by row. */
export class Sheet {
  private readonly columns: string[];
  rows = 0;

  constructor(
    readonly name: string,
    private readonly text: TextStream,
    widths: readonly number[],
    private readonly look: { rtl: boolean; frozen: boolean }
  ) {
    this.columns = widths.map((_, i) => columnName(i));
    void text.write(sheetStart(widths, look));
  }

  add(cells: readonly Cell[]): Promise<void> | undefined {
    this.rows += 1;
    return this.text.write(rowXml(cells, this.columns, this.rows));
  }

  /** Range of the filter, for sheets with a heading. */
  get filter(): string | undefined {
    if (!this.look.frozen) return undefined;
    return `A1:${this.columns.at(-1) ?? 'A'}${this.rows}`;
  }

  finish(): void {
    void this.text.write(sheetEnd(this.filter));
  }
}
