import {
  MAX_ATTEMPTS,
  nextToSend,
  nextWake,
  reduceOutbox,
  shownIds,
  type OutboxAction,
  type OutboxItem,
} from '../../../../../admin/src/foundation/realtime/outbox';

const add = (id: string, chatId = 'chat'): OutboxAction => ({
  type: 'outbox/add',
  item: { id, chatId, kind: 'text', body: id, at: 0 },
});
const then = (items: OutboxItem[], action: OutboxAction): OutboxItem[] =>
  reduceOutbox(items, action);
const run = (...actions: OutboxAction[]): OutboxItem[] => actions.reduce(then, []);
const ids = (items: OutboxItem[]) => items.map((item) => item.id);

test('of each chat the oldest goes out, the next when it is acknowledged', () => {
  const items = run(add('a'), add('b'), add('x', 'other'));
  expect(ids(nextToSend(items, 0))).toEqual(['a', 'x']);
  const sending = then(items, { type: 'outbox/sending', id: 'a' });
  expect(ids(nextToSend(sending, 0))).toEqual(['x']);
  const stored = then(sending, { type: 'outbox/stored', id: 'a', seq: 5 });
  expect(ids(nextToSend(stored, 0))).toEqual(['b', 'x']);
});

test('one that was put off holds back those behind it', () => {
  const items = run(add('a'), add('b'), {
    type: 'outbox/later',
    id: 'a',
    failure: 'unavailable',
    notBefore: 500,
  });
  expect(nextToSend(items, 100)).toEqual([]);
  expect(nextWake(items, 100)).toBe(500);
  expect(ids(nextToSend(items, 500))).toEqual(['a']);
});

test('one that has failed does not hold back those behind it', () => {
  const items = run(add('a'), add('b'), {
    type: 'outbox/failed',
    id: 'a',
    failure: 'not_assigned',
  });
  expect(ids(nextToSend(items, 0))).toEqual(['b']);
});

test('after many refusals a person has to say so', () => {
  const later: OutboxAction = {
    type: 'outbox/later',
    id: 'a',
    failure: 'unavailable',
    notBefore: 0,
  };
  const items = run(add('a'), ...Array.from({ length: MAX_ATTEMPTS }, () => later));
  expect(items[0]).toMatchObject({ state: 'failed', failure: 'unavailable' });
  expect(then(items, { type: 'outbox/retry', id: 'a' })[0]).toMatchObject({
    state: 'queued',
    attempts: 0,
  });
});

test('what got no answer is queued again under the same id', () => {
  const items = run(
    add('a'),
    { type: 'outbox/sending', id: 'a' },
    { type: 'outbox/unanswered', id: 'a' }
  );
  expect(items).toMatchObject([{ id: 'a', state: 'queued' }]);
});

test('a stored message leaves when its number is shown', () => {
  const items = run(add('a'), { type: 'outbox/stored', id: 'a', seq: 7 });
  expect(shownIds(items, 'chat', 6)).toEqual([]);
  expect(shownIds(items, 'chat', 7)).toEqual(['a']);
});

test('an erased chat takes its unsent messages with it', () => {
  const items = run(add('a'), add('x', 'other'), { type: 'outbox/drop-chat', chatId: 'chat' });
  expect(ids(items)).toEqual(['x']);
});
