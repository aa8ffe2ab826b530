/** What Excel allows in a sheet's name: 31 characters, none of these, no apostrophe at its ends, not "History". */
const LENGTH = 31;
// eslint-disable-next-line no-control-regex -- they are not allowed in XML
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/g;

const cut = (name: string, length: number): string =>
  name.slice(0, length).replace(/[\ud800-\udbff]$/, '');

const legal = (label: string): string => {
  const name = cut(label.replace(FORBIDDEN, ' ').trim(), LENGTH)
    .replace(/^'+|'+$/g, '')
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? `${name}_` : name;
};

/** Gives out names of sheets, each once, whatever their capitals. */
export class SheetNames {
  private readonly taken = new Set<string>();

  of(label: string): string {
    const base = legal(label);
    let name = base;
    for (let i = 2; this.taken.has(name.toLowerCase()); i += 1) {
      const ending = ` (${i})`;
      name = `${cut(base, LENGTH - ending.length)}${ending}`;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}
