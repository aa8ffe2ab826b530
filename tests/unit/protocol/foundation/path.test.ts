import fc from 'fast-check';
import { addressPath, chooseForm, readablePath } from '../../../../protocol';

const assigned = (...pages: string[]) => ({
  key: pages.join(),
  assignment: { pages, languages: [], departments: [] },
});

describe('paths of pages', () => {
  it.each([
    ['/gr%C3%B6%C3%9Fe', '/größe'],
    ['/gr%c3%b6%c3%9fe', '/größe'],
    ['/gro%CC%88%C3%9Fe', '/größe'],
    ['/%E4%BE%A1%E6%A0%BC/a', '/価格/a'],
    ['/%D8%A7%D9%84%D8%A3%D8%B3%D8%B9%D8%A7%D8%B1', '/الأسعار'],
    ['/%C3%BCber%20uns', '/über uns'],
    ['/a%2Fb%3Fc%23d%25', '/a%2Fb%3Fc%23d%25'],
    ['/%E0%A4%A', '/%E0%A4%A'],
    ['/%C3%28', '/%C3%28'],
    ['/100%', '/100%'],
    ['/pricing', '/pricing'],
    ['', ''],
  ])('%s is read as %s', (path, read) => {
    expect(readablePath(path)).toBe(read);
    expect(readablePath(read)).toBe(read);
  });

  it('reads what a browser makes of any path, and writes it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const { pathname } = new URL('https://a.example/' + encodeURIComponent(text));
        expect(addressPath(readablePath(pathname))).toBe(addressPath(pathname));
        expect(new URL(addressPath(pathname), 'https://a.example').pathname).toBe(
          addressPath(pathname)
        );
      })
    );
  });

  it.each([
    ['grö', 'gr%C3%B6'],
    ['über uns', '%C3%BCber%20uns'],
    ['/gr%C3%B6', '/gr%C3%B6'],
    ['50%', '50%'],
    ['\ud800', '%EF%BF%BD'],
  ])('a part of a path that was typed, %s, is looked for as %s', (typed, stored) => {
    expect(addressPath(typed)).toBe(stored);
  });

  it.each([
    ['/größe*', '/gr%C3%B6%C3%9Fe/m', true],
    ['/gr%C3%B6%C3%9Fe*', '/größe/m', true],
    ['/*/価格', '/shop/%E4%BE%A1%E6%A0%BC', true],
    ['/über uns', '/%C3%BCber%20uns', true],
    ['/größe', '/gr%C3%B6sse', false],
  ])('the pattern %s, on %s: %s', (pattern, page, fits) => {
    expect(chooseForm([assigned(pattern)], { page, languages: ['en'] }) !== undefined).toBe(fits);
  });
});
