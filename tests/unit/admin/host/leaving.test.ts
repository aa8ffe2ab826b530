import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../../..');

const sources = ['admin/src', 'widget/src'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => path.join(folder, name))
);
const textOf = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

describe('T20: links that leave', () => {
  it('tell no other site where somebody was, in the panel, the widget and the public pages', () => {
    const open = sources.flatMap((file) =>
      [...textOf(file).matchAll(/target="_blank"[^>]*>/g)]
        .filter(([tag]) => !/rel="[^"]*\bnoreferrer\b[^"]*"/.test(tag))
        .map(() => file)
    );
    const links = sources.filter((file) => textOf(file).includes('target="_blank"'));

    expect(links.length).toBeGreaterThan(6);
    expect(open).toEqual([]);
  });

  it('and pages about one person give the tab another title than their heading', () => {
    for (const file of [
      'rights/search/person/PersonPage.tsx',
      'accountability/breaches/BreachEditor.tsx',
    ]) {
      expect(textOf(`admin/src/${file}`)).toContain('tabTitle={t(');
    }
  });
});
