import { piecesOf } from '../../../../../admin/src/foundation/ui/words/piecesOf';
import {
  chipsOf,
  filterIn,
  isBackwards,
  isEmptyFilter,
  lacksPurpose,
  leftOut,
  savable,
  tidyFilter,
  without,
} from '../../../../../admin/src/rights/search/filter';
import { newExportPath, personPath } from '../../../../../admin/src/foundation/paths/rights';
import type { SubjectFilter } from '../../../../../protocol';

const filter: SubjectFilter = {
  text: 'mira@example.com',
  phone: '+49 30 1234',
  words: 'refund',
  from: '2026-11-01',
  to: '2026-11-24',
  language: 'de',
  openCase: true,
};

describe('the filter of the search', () => {
  test('loses what is empty and white space around what is not', () => {
    expect(tidyFilter({ text: ' mira ', email: '', page: undefined, openCase: false })).toEqual({
      text: 'mira',
    });
    expect(isEmptyFilter({ text: '  ' })).toBe(true);
  });

  test('shows all conditions as chips but the text of the box', () => {
    expect(chipsOf(filter)).toEqual(['phone', 'words', 'from', 'to', 'language', 'openCase']);
    expect(without(filter, 'phone')).not.toHaveProperty('phone');
  });

  test('is caught before it is sent when it makes no sense', () => {
    expect(isBackwards({ from: '2026-11-24', to: '2026-11-01' })).toBe(true);
    expect(isBackwards({ from: '2026-11-24', to: '2026-11-24' })).toBe(false);
    expect(isBackwards({ from: '2026-11-24' })).toBe(false);
    expect(lacksPurpose({ consentState: 'given' })).toBe(true);
    expect(lacksPurpose({ consentState: 'given', purpose: 'news' })).toBe(false);
  });

  test('is saved without anything that names a person', () => {
    expect(savable(filter)).toEqual({
      from: '2026-11-01',
      to: '2026-11-24',
      language: 'de',
      openCase: true,
    });
    expect(leftOut(filter)).toEqual(['text', 'phone', 'words']);
  });
});

describe('what the browser keeps with its history', () => {
  test('is read back as it was', () => {
    expect(filterIn({ filter })).toEqual(filter);
  });

  test('is nothing when it is none of ours', () => {
    expect(filterIn(null)).toBeUndefined();
    expect(filterIn({ search: 'x' })).toBeUndefined();
    expect(filterIn({ filter: { evil: 'x', text: 3 } })).toBeUndefined();
    expect(filterIn({ filter: { evil: 'x', text: 'mira' } })).toEqual({ text: 'mira' });
  });
});

describe('T18: addresses of pages', () => {
  test('hold ids and nothing else', () => {
    expect(personPath('a1b2')).toBe('/plugins/live-chat-privacy/people/a1b2');
    expect(newExportPath(['a1', 'b2'], 'c3')).toBe(
      '/plugins/live-chat-privacy/exports/new?subject=a1&subject=b2&case=c3'
    );
  });
});

test('parts of an excerpt stand in turn, plain and hit; empty ones are not drawn', () => {
  expect(piecesOf(['', 'refund', ' please, ', 'refund'])).toEqual([
    { text: 'refund', hit: true },
    { text: ' please, ', hit: false },
    { text: 'refund', hit: true },
  ]);
});
