import fc from 'fast-check';
import {
  countIn,
  isInternal,
  nameIn,
  piecesOf,
  placesOf,
  placesOfHit,
  sectionsOf,
} from '../../../../../admin/src/rights/export/rules/document';
import { findOthers } from '../../../../../server/src/rights/export/others.rules';
import { OTHERS_MASK, type ReviewedRecord } from '../../../../../protocol';

const record = (recordId: string, ...parts: ReviewedRecord['texts'][string]): ReviewedRecord => ({
  store: 'messages',
  recordId,
  values: {},
  texts: { body: parts },
});

describe('a name in plain words', () => {
  test.each([
    ['Ask Herr Schmidt, please', 'schmidt', ['Schmidt']],
    ['Renée and RENEE and renée!', 'renée', ['Renée', 'RENEE', 'renée']],
    ['Anna Müller; Annalena Müller', 'Anna', ['Anna']],
    ['(Ana) Ana-Maria Ana', 'ana', ['Ana', 'Ana', 'Ana']],
    ['Иван и иван', 'Иван', ['Иван', 'иван']],
    ['Łukasz, lukasz; Lukasza', 'Łukasz', ['Łukasz', 'lukasz']],
    ['Frau Weiß und WEISS', 'weiss', ['Weiß', 'WEISS']],
    ['Søren', 'soren', ['Søren']],
    ['no one', 'x', []],
  ])('%s: %s', (text, wanted, found) => {
    expect(placesOf(text, wanted).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  const words = fc.array(
    fc.constantFrom('Ana', 'ANA', 'Renée', 'Renee', 'Łuka', 'luka', 'Jo', 'the', '👋', 'Dr.', '-'),
    { maxLength: 12 }
  );
  const name = fc.constantFrom('ana', 'Renée', 'Jo', 'Luka', 'Dr. Jo');

  test('is shown where the server will mask it', () => {
    fc.assert(
      fc.property(words, name, (said, wanted) => {
        const text = said.join(' ');
        const masked = findOthers(text, [wanted])
          .filter(({ kind }) => kind === 'name')
          .map(({ start, end }) => ({ start, end }));
        expect(placesOf(text, wanted)).toEqual(masked);
      })
    );
  });

  test('takes no letter away from the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name, (said, wanted) => {
        const text = `${said} ${wanted} ${said}`;
        const pieces = piecesOf([{ text }, { text: 'x@y.test', hitId: 'h' }, { text }], wanted);
        expect(pieces.map((piece) => piece.text).join('')).toBe(`${text}x@y.test${text}`);
        expect(pieces.filter(({ hitId }) => hitId === 'h')).toHaveLength(1);
      })
    );
  });

  test('counts all places, and none that is a hit already', () => {
    const records = [
      record('1', { text: 'Jo and ' }, { text: 'Jo', hitId: 'h' }, { text: ' and Jo' }),
      record('2', { text: 'jo' }),
    ];
    expect(countIn(records, 'Jo')).toBe(3);
  });

  test('is what was selected, tidied; nothing that could be no name', () => {
    expect(nameIn('  Hans\n  Berger ')).toBe('Hans Berger');
    expect(nameIn('H')).toBeUndefined();
    expect(nameIn('x'.repeat(121))).toBeUndefined();
    expect(nameIn(`of ${OTHERS_MASK}`)).toBeUndefined();
  });
});

test('the places of a mark are told in the order of the text', () => {
  const records = [
    record('1', { text: 'a' }, { text: 'M', hitId: 'h' }, { text: ' ' }, { text: 'N', hitId: 'g' }),
    record('2', { text: 'M', hitId: 'h' }),
  ];
  expect(placesOfHit(records, () => ['body'], 'h', '')).toEqual([
    'messages 1 body 1',
    'messages 2 body 0',
  ]);
  expect(placesOfHit(records, () => ['body'], undefined, '')).toEqual([]);
});

test('records stand under their categories, in the order of the export', () => {
  const chat = { ...record('9'), store: 'chats' };
  expect(
    sectionsOf([chat, record('1'), record('2')]).map(({ store, records }) => [
      store,
      records.length,
    ])
  ).toEqual([
    ['chats', 1],
    ['messages', 2],
  ]);
});

test('ids are not shown to readers, whatever people write is', () => {
  expect(isInternal('k5n2v8xq0w4m7b1c9d3f6g2h')).toBe(true);
  expect(isInternal('0d9c8b7a-1f2e-4d3c-9b8a-7f6e5d4c3b2a')).toBe(true);
  expect(isInternal('Hello, my order is 4711')).toBe(false);
  expect(isInternal(42)).toBe(false);
});
