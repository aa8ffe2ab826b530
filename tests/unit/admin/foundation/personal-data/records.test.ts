import {
  countOf,
  humanName,
  isMasked,
  shownFields,
  totalOf,
} from '../../../../../admin/src/foundation/personal-data/record';
import { valueKey } from '../../../../../admin/src/foundation/personal-data/valueNames';
import { exportTexts } from '../../../../../server/src/rights/export/texts';
import { LAWFUL_BASES, type RecordField } from '../../../../../protocol';
import { en } from '../../../../../admin/src/foundation/translations';

const fields: RecordField[] = [
  { key: 'at', kind: 'date' },
  { key: 'email', kind: 'text', right: 'contact' },
  { key: 'pageUrl', kind: 'text' },
];
const record = { id: '1', subjectId: 's1', values: { at: 0, email: '', pageUrl: null } };

test('columns that say nothing take no room, as long as one says something', () => {
  expect(shownFields(fields, [record]).map(({ key }) => key)).toEqual(['at']);
  expect(shownFields(fields, [])).toHaveLength(3);
});

test('a column is masked by the right it needs', () => {
  expect(fields.map((field) => isMasked(field, ['contact']))).toEqual([false, true, false]);
});

test('keys of other plugins are told as words', () => {
  expect(humanName('lastSeenAt')).toBe('Last seen at');
  expect(humanName('order_lines')).toBe('Order lines');
});

test('counts are found and summed', () => {
  const counts = [
    { store: 'chats', count: 3 },
    { store: 'messages', count: 41 },
  ];
  expect(countOf(counts, 'messages')).toBe(41);
  expect(countOf(counts, 'orders')).toBe(0);
  expect(totalOf(counts)).toBe(44);
});

test('words of the protocol have a text', () => {
  const key = valueKey('requests', 'state', 'in_progress');
  expect(key).toBe('caseState.in_progress');
  expect(en).toHaveProperty([String(key)]);
  expect(valueKey('orders', 'state', 'open')).toBeUndefined();
});

describe('what is shown to officers is in words', () => {
  const told = (store: string, field: string, value: string, kind?: string) =>
    valueKey(store, field, value, { kind }) ?? '';

  test.each([
    ...['text', 'note', 'consent_card', 'consent_answer', 'event', 'void'].map((one) => [
      ...['messages', 'kind', one],
    ]),
    ...['visitor', 'agent', 'system'].map((one) => ['messages', 'author', one]),
    ...LAWFUL_BASES.map((one) => ['chats', 'lawfulBasis', one]),
    ...['online', 'away'].map((one) => ['agents', 'availability', one]),
    ...['waiting', 'delivered', 'failed', 'superseded'].map((one) => [
      ...['disclosures', 'state', one],
    ]),
    ...['breach', 'search'].map((one) => ['remarks', 'place', one]),
  ])('%s.%s: %s', (store = '', field = '', value = '') => {
    expect(en).toHaveProperty([told(store, field, value)]);
  });

  test.each(['started', 'taken', 'released', 'ended', 'redacted', 'consent_card'])(
    'an event of a chat: %s',
    (value) => {
      expect(en).toHaveProperty([told('messages', 'text', value, 'event')]);
      // The same word in a message is the visitor's own.
      expect(told('messages', 'text', value, 'text')).toBe('');
    }
  );

  test('every category of the export has a name', () => {
    for (const store of [...Object.keys(exportTexts('en').stores), 'remarks'])
      expect(en).toHaveProperty([`store.${store}`]);
  });
});
