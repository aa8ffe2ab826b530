import fc from 'fast-check';
import {
  brokenConditions,
  earlierFields,
} from '../../../../../admin/src/transparency/prechat/rules/conditions';
import { collects, newField } from '../../../../../admin/src/transparency/prechat/rules/fieldTypes';
import {
  duplicateField,
  insertAt,
  moveField,
  removeField,
  renameField,
} from '../../../../../admin/src/transparency/prechat/rules/fields';
import { toPagePath } from '../../../../../admin/src/transparency/prechat/rules/pagePath';
import { placeAt } from '../../../../../admin/src/transparency/prechat/rules/placeAt';
import { FIELD_TYPES } from '../../../../../protocol';
import { enquiry, field, version } from '../../support/definitions';

const fields = ['a', 'b', 'c', 'd'].map((key) => field(key));
const keys = (list: { key: string }[]) => list.map(({ key }) => key).join('');

describe('order', () => {
  test.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 1, 'abcd'],
    ['b', 99, 'acdb'],
    ['c', -1, 'cabd'],
    ['x', 0, 'abcd'],
  ])('%s to %i', (key, to, order) => {
    expect(keys(moveField(fields, key, to))).toBe(order);
  });

  test('a removed field comes back to its place', () => {
    const index = 2;
    expect(keys(insertAt(removeField(fields, 'c'), index, fields[index]!))).toBe('abcd');
  });

  test('a held card stays where it is while it is held still', () => {
    const cards = [40, 80, 60].map((height, index, all) => ({
      height,
      top: all.slice(0, index).reduce((sum, one) => sum + one, 0),
    }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 180 }), (held, y) => {
        const lay = (order: typeof cards) => {
          let top = 0;
          return order.map((card) => {
            const laid = { ...card, top };
            top += card.height;
            return laid;
          });
        };
        const others = cards.filter((_card, index) => index !== held);
        const place = placeAt(
          y,
          lay([...others.slice(0, held), cards[held]!, ...others.slice(held)]).filter(
            (_c, i) => i !== held
          )
        );
        const moved = lay([...others.slice(0, place), cards[held]!, ...others.slice(place)]);
        expect(
          placeAt(
            y,
            moved.filter((_card, index) => index !== place)
          )
        ).toBe(place);
      })
    );
  });
});

describe('copies and names', () => {
  test('a copy has a key of its own and shares nothing with the original', () => {
    const copied = duplicateField([field('a', { options: [{ value: 'x', label: {} }] })], 'a')!;
    expect(copied.fields.map(({ key }) => key)).toEqual(['a', 'a_2']);
    expect(copied.fields[1]!.options![0]).not.toBe(copied.fields[0]!.options![0]);
    expect(duplicateField(fields, 'nope')).toBeUndefined();
  });

  test('conditions follow a renamed field', () => {
    const list = [field('a'), field('b', { showIf: [{ field: 'a', is: 'filled' }] })];
    const [first, second] = renameField(list, 'a', 'topic');
    expect(first!.key).toBe('topic');
    expect(second!.showIf).toEqual([{ field: 'topic', is: 'filled' }]);
  });

  test.each(FIELD_TYPES)('a new %s is not required, and proposes no answer', (type) => {
    const fresh = newField(type, fields, [enquiry], ['en']);
    expect(fresh.required).toBe(false);
    expect(fresh.default).toBeUndefined();
    expect(fresh.processing?.purpose).toBe(collects(type) ? 'enquiry' : undefined);
  });

  test('fields that nearly every form has come with their usual label, in the languages of the form', () => {
    expect(newField('email', [], [], ['de', 'fr', 'pt'])).toMatchObject({
      key: 'email',
      label: { de: 'E-Mail-Adresse', fr: 'Adresse e-mail' },
    });
    expect(newField('text', [], [], ['de']).label).toEqual({});
  });

  test('what a field is for is proposed only where it is known and in use', () => {
    expect(newField('text', fields, [], ['en']).processing).toBeUndefined();
    expect(
      newField('text', fields, [{ ...enquiry, active: false }], ['en']).processing
    ).toBeUndefined();
  });

  test('a box stands for the one consent that has none yet; between several people choose', () => {
    const news = version('news');
    const calls = version('calls');
    expect(newField('consent', fields, [enquiry, news], ['en']).purpose).toBe('news');
    expect(newField('consent', fields, [enquiry, news, calls], ['en']).purpose).toBeUndefined();
    const box = field('news', { type: 'consent', purpose: 'news' });
    expect(newField('consent', [box], [enquiry, news, calls], ['en']).purpose).toBe('calls');
    expect(newField('consent', [box], [enquiry, news], ['en']).purpose).toBeUndefined();
    expect(
      newField('consent', fields, [version('old', { active: false })], ['en']).purpose
    ).toBeUndefined();
  });
});

describe('conditions', () => {
  const choice = field('topic', { type: 'choice', options: [{ value: 'sales', label: {} }] });
  const asks = (value: string) =>
    field('order', { showIf: [{ field: 'topic', is: 'equal', value }] });

  test('may speak of earlier fields with an answer', () => {
    const list = [
      field('text', { type: 'info' }),
      choice,
      field('box', { type: 'consent' }),
      asks('sales'),
    ];
    expect(keys(earlierFields(list, 3))).toBe('topic');
    expect(brokenConditions(list)).toEqual([]);
  });

  test('are flagged when order, fields or choices change', () => {
    expect(brokenConditions([asks('sales'), choice])).toEqual([
      { field: 'order', index: 0, reason: 'later' },
    ]);
    expect(brokenConditions([asks('sales')])).toEqual([
      { field: 'order', index: 0, reason: 'missing' },
    ]);
    expect(brokenConditions([choice, asks('service')])).toEqual([
      { field: 'order', index: 0, reason: 'option' },
    ]);
  });

  test('that speak of a consent box are broken: a tick is no answer', () => {
    const list = [
      field('box', { type: 'consent' }),
      field('b', { showIf: [{ field: 'box', is: 'filled' }] }),
    ];
    expect(brokenConditions(list)).toEqual([{ field: 'b', index: 0, reason: 'missing' }]);
  });
});

describe('what people paste becomes a path', () => {
  test.each([
    ['/shop/*', '/shop/*'],
    [' https://shop.example/sale?x=1#top ', '/sale'],
    ['https://shop.example', '/'],
    ['shop', undefined],
    ['', undefined],
    ['/a b', undefined],
  ])('%p', (typed, path) => {
    expect(toPagePath(typed)).toBe(path);
  });
});
