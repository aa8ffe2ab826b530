import { xml } from './sheet-text.rules';
import { DECLARATION, STYLES } from './sheet-xml.rules';

export interface SheetEntry {
  name: string;
  /** Range of its auto filter, e.g. `A1:F20`. */
  filter?: string;
}

const SCHEMAS = 'http://schemas.openxmlformats.org';
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Excel keeps the range of a filter under a hidden name as well. */
const filterName = ({ name, filter }: SheetEntry, i: number): string =>
  filter
    ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${xml(
        name.replace(/'/g, "''")
      )}'!${absolute(filter)}</definedName>`
    : '';

const workbook = (sheets: readonly SheetEntry[]): string => {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
  );
  const names = sheets.map(filterName).join('');
  return `${DECLARATION}<workbook xmlns="${SCHEMAS}/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${entries.join(
    ''
  )}</sheets>${names ? `<definedNames>${names}</definedNames>` : ''}</workbook>`;
};

const relationships = (targets: readonly [type: string, target: string][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
    )
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly SheetEntry[]): string => {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet']),
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${SHEETS}.${type}+xml"/>`)
    .join('')}</Types>`;
};

/** The parts of a workbook that hold its sheets together, by name. */
export const workbookParts = (sheets: readonly SheetEntry[]): Record<string, string> => ({
  'xl/styles.xml': STYLES,
  'xl/workbook.xml': workbook(sheets),
  'xl/_rels/workbook.xml.rels': relationships([
    ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
  ]),
  '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
  '[Content_Types].xml': contentTypes(sheets),
});
