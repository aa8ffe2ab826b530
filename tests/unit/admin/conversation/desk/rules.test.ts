import { withCount } from '../../../../../admin/src/conversation/alerts/titleBadge';
import { toEntries } from '../../../../../admin/src/conversation/desk/conversation/entries';
import { newTexts } from '../../../../../admin/src/conversation/desk/conversation/newTexts';
import { shortcutFor } from '../../../../../admin/src/conversation/desk/keyboard/shortcuts';
import { backOff, socketAddress } from '../../../../../admin/src/foundation/realtime/link';
import { reduceDrafts } from '../../../../../admin/src/foundation/realtime/drafts';
import { neighbour } from '../../../../../admin/src/conversation/rows/shownList';
import { durationParts } from '../../../../../admin/src/foundation/text/duration';
import { initials } from '../../../../../admin/src/foundation/text/initials';
import { pagePath, webHref } from '../../../../../admin/src/foundation/text/pagePath';
import { waitingLevel } from '../../../../../admin/src/foundation/text/waiting';
import { textEvent } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));
jest.mock('../../../../../admin/src/foundation/realtime/link/ticket', () => ({}));

describe('the socket’s address', () => {
  test.each([
    ['https://cms.example', 'https://cms.example/agent', '/live-chat/socket'],
    ['https://cms.example/strapi/', 'https://cms.example/agent', '/strapi/live-chat/socket'],
    ['/strapi', 'https://page.example/agent', '/strapi/live-chat/socket'],
    ['', 'https://page.example/agent', '/live-chat/socket'],
  ])('below %p', (backendURL, url, path) => {
    expect(socketAddress(backendURL, 'https://page.example/admin/x')).toEqual({ url, path });
  });
});

test('back-off doubles up to half a minute, half of it by chance', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((attempt) => backOff(attempt, 0.5))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect(backOff(1, 0)).toBe(500);
  expect(backOff(1, 1)).toBe(1_500);
});

describe('grouping', () => {
  const day = new Date(2026, 4, 4, 12).getTime();
  const at = (seq: number, minutes: number, more = {}) =>
    textEvent(seq, { at: day + minutes * 60_000, ...more });
  const shape = (events: ReturnType<typeof at>[]) =>
    toEntries(events).map((entry) => (entry.type === 'group' ? entry.messages.length : entry.type));

  test('messages of one person within minutes stand together', () => {
    expect(shape([at(1, 0), at(2, 1), at(3, 9)])).toEqual(['day', 2, 1]);
  });

  test('a note never stands in a group with answers', () => {
    const agent = { author: { kind: 'agent' as const, id: 'a' } };
    expect(shape([at(1, 0, agent), at(2, 0, { ...agent, kind: 'note' })])).toEqual(['day', 1, 1]);
  });

  test('events and new days break a group', () => {
    const event = at(2, 0, { kind: 'event', data: { type: 'taken', agentName: 'A' } });
    expect(shape([at(1, 0), event, at(3, 0), at(4, 24 * 60)])).toEqual([
      'day',
      1,
      'event',
      1,
      'day',
      1,
    ]);
  });
});

test('own messages are not new ones', () => {
  const own = textEvent(4, { author: { kind: 'agent', id: 'me' } });
  expect(newTexts([textEvent(2), textEvent(3), own], 2, 'me')).toBe(1);
});

test('keys with Ctrl, Alt or Cmd belong to the browser', () => {
  const pressed = { key: 'r', ctrlKey: false, metaKey: false, altKey: false };
  expect(shortcutFor(pressed)).toBe('reply');
  expect(shortcutFor({ ...pressed, ctrlKey: true })).toBeUndefined();
});

test('j and k stop at the ends', () => {
  expect(neighbour(['a', 'b'], undefined, 1)).toBe('a');
  expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
  expect(neighbour([], 'b', 1)).toBeUndefined();
});

test('a note and an answer are two drafts', () => {
  const note = { type: 'draft/write' as const, chatId: 'c', kind: 'note' as const, body: 'secret' };
  const drafts = reduceDrafts({}, note);
  expect(drafts).toEqual({ c: { note: 'secret' } });
  const emptied = { ...note, body: '' };
  expect(reduceDrafts(drafts, emptied)).toEqual({});
});

test('waiting turns amber after one and red after three minutes', () => {
  expect([59_999, 60_000, 180_000].map(waitingLevel)).toEqual(['fine', 'long', 'tooLong']);
});

test('durations have at most two units', () => {
  expect(durationParts(59_000)).toEqual([]);
  expect(durationParts(3_900_000)).toEqual([
    { value: 1, unit: 'hour' },
    { value: 5, unit: 'minute' },
  ]);
  expect(durationParts(90_000_000)).toEqual([
    { value: 1, unit: 'day' },
    { value: 1, unit: 'hour' },
  ]);
});

test('initials take whole characters', () => {
  expect(initials('mira sand')).toBe('MS');
  expect(initials('👩‍🚀 Zoë')).toBe('👩‍🚀Z');
  expect(initials('   ')).toBe('');
});

test('pages are named by their path, and only web pages are linked', () => {
  expect(pagePath('https://shop.example/pricing?x=1')).toBe('/pricing');
  expect(pagePath('https://shop.example/')).toBe('shop.example');
  expect(pagePath('https://shop.example/%E0%A4%A')).toBe('/%E0%A4%A');
  expect(webHref('javascript:alert(1)')).toBeNull();
});

test('the count in the title is set, changed and taken away', () => {
  expect(withCount('Strapi', 2)).toBe('(2) Strapi');
  expect(withCount('(2) Strapi', 100)).toBe('(99+) Strapi');
  expect(withCount('(99+) Strapi', 0)).toBe('Strapi');
});
