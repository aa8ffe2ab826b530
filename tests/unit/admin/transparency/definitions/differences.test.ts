import fc from 'fast-check';
import { compareForms } from '../../../../../admin/src/transparency/prechat/rules/facts';
import {
  comparePurposes,
  isMaterial,
} from '../../../../../admin/src/transparency/purposes/rules/facts';
import { lineDiff, linesOf } from '../../../../../admin/src/transparency/notice/versions/lineDiff';
import { same } from '../../../../../admin/src/foundation/input/same';
import { field, form, purpose, say, version } from '../../support/definitions';

describe('line by line', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  test('what stays and goes is the old text, what stays and comes the new one', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = lineDiff(before, after);
        const without = (kind: string) =>
          diff.filter((line) => line.kind !== kind).map(({ text }) => text);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
      })
    );
  });

  test('keeps as much as can be kept', () => {
    expect(lineDiff(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'same', text: 'c' },
    ]);
  });

  test('empty lines between paragraphs count for nothing', () => {
    expect(linesOf('one\n\ntwo\n  \n')).toEqual(['one', 'two']);
  });
});

test('the same in another order is the same; absent and undefined are one', () => {
  expect(same({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2, d: undefined }], a: 1 })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(same({ a: [1] }, { a: [1, 2] })).toBe(false);
  expect(same({ a: null }, { a: {} })).toBe(false);
  expect(same([], {})).toBe(false);
});

describe('forms', () => {
  const before = form([field('name'), field('email', { type: 'email' })]);

  test('a new field is one change, not a dozen', () => {
    const after = form([...before.fields, field('topic', { label: { en: 'Topic' } })]);
    expect(compareForms(say, before, after, 'en')).toEqual([{ kind: 'added', groupName: 'Topic' }]);
    expect(compareForms(say, after, before, 'en')).toEqual([
      { kind: 'removed', groupName: 'Topic' },
    ]);
  });

  test('what changed is said in words', () => {
    const after = form(
      [
        field('name', { required: true, label: { en: 'Name', de: 'Name' } }),
        field('email', {
          type: 'email',
          showIf: [{ field: 'name', is: 'equal', value: 'Ann' }],
        }),
      ],
      {
        texts: { en: { title: 'Sales team' } },
        assignment: { ...before.assignment, pages: ['/x'] },
      }
    );
    expect(compareForms(say, before, after, 'en')).toEqual([
      { kind: 'added', groupName: 'Form', name: 'Window title (en)', after: 'Sales team' },
      { kind: 'added', groupName: 'Form', name: 'Pages', after: '/x' },
      { kind: 'changed', groupName: 'Name', name: 'Label (en)', before: 'name', after: 'Name' },
      { kind: 'added', groupName: 'Name', name: 'Label (de)', after: 'Name' },
      { kind: 'changed', groupName: 'Name', name: 'Required', before: 'No', after: 'Yes' },
      { kind: 'added', groupName: 'email', name: 'Show only if', after: 'name is Ann' },
    ]);
  });

  test('another order is a change of its own', () => {
    const after = form([...before.fields].reverse());
    expect(compareForms(say, before, after, 'en')).toEqual([
      {
        kind: 'changed',
        groupName: 'Form',
        name: 'Order of the fields',
        before: 'name, email',
        after: 'email, name',
      },
    ]);
  });

  test('nothing is different from itself', () => {
    expect(compareForms(say, before, structuredClone(before), 'en')).toEqual([]);
  });
});

describe('purposes', () => {
  const before = version('news');

  test('another text is wording, another recipient is material', () => {
    const reworded = purpose({
      texts: { en: { name: 'News', description: 'We send news.', consent: 'Send me news.' } },
    });
    const shared = purpose({ recipients: [{ name: 'Mailer', role: 'processor', country: 'DE' }] });
    expect(isMaterial(before, reworded)).toBe(false);
    expect(isMaterial(before, shared)).toBe(true);
    expect(isMaterial(before, purpose({ active: false }))).toBe(false);
    expect(comparePurposes(say, before, shared)).toEqual([
      {
        kind: 'added',
        groupName: 'Purpose',
        name: 'Recipients',
        after: 'Mailer (Processor (acts for you), DE)',
      },
    ]);
  });
});
