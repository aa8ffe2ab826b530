import type { RecordFieldKind } from '../../../../../protocol';
import { xmlText } from './sheet-text.rules';

/** Numbers of the formats in {@link STYLES}. */
export const STYLE = { plain: 0, heading: 1, date: 2, wrapped: 3, title: 4 } as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** `A`, `B`, …, `AA` for 0, 1, …, 26. */
export const columnName = (index: number): string => {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Excel's day 0 in its own days before 1970; days before March 1900 it counts wrongly. */
const EPOCH_DAYS = 25_569;
const DAY = 86_400_000;
const FIRST_DAY = 61;
const LAST_DAY = 2_958_466;

/** A time as a spreadsheet counts it, in days, or nothing when it cannot. */
export const serialDay = (at: number): number | undefined => {
  const days = at / DAY + EPOCH_DAYS;
  return days >= FIRST_DAY && days < LAST_DAY ? days : undefined;
};

export type Cell = { value: string | number | boolean; style: Style } | undefined;

/** Only numbers, truth values and inline strings: there is no way to a formula. */
const cellXml = (cell: Cell, column: string, row: number): string => {
  if (cell === undefined) return '';
  const { value } = cell;
  const at = `<c r="${column}${row}" s="${cell.style}"`;
  if (typeof value === 'string') return `${at} t="inlineStr"><is>${xmlText(value)}</is></c>`;
  if (typeof value === 'boolean') return `${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${at}><v>${value}</v></c>`;
};

/** @param row beginning with 1 */
export const rowXml = (cells: readonly Cell[], columns: readonly string[], row: number): string => {
  let text = `<row r="${row}">`;
  for (const [i, cell] of cells.entries()) text += cellXml(cell, columns[i] ?? '', row);
  return `${text}</row>`;
};

/** Widths in characters. */
export const WIDTHS: Record<RecordFieldKind, number> = {
  text: 24,
  longText: 70,
  number: 12,
  date: 20,
  boolean: 12,
};

export const sheetStart = (
  widths: readonly number[],
  { rtl, frozen }: { rtl: boolean; frozen: boolean }
): string => {
  const pane = frozen
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : '';
  const cols = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${
    rtl ? ' rightToLeft="1"' : ''
  }>${pane}</sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
};

/** @param filter range of the auto filter, e.g. `A1:F20` */
export const sheetEnd = (filter?: string): string =>
  `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}</worksheet>`;
