import { createKeeper } from '../../../../../admin/src/foundation/realtime/keep';
import type { OutboxItem } from '../../../../../admin/src/foundation/realtime/outbox';

const memory = () => {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
};

const item: OutboxItem = {
  id: 'id',
  chatId: 'chat',
  kind: 'text',
  body: 'hello',
  state: 'sending',
  at: 1,
  attempts: 3,
  notBefore: 99,
};

test('what was under way when the page went is queued again under its id', () => {
  const store = memory();
  createKeeper(() => store, 'anna', jest.fn()).save({
    outbox: [item],
    drafts: { chat: { note: 'n' } },
  });
  expect(createKeeper(() => store, 'anna', jest.fn()).load()).toEqual({
    outbox: [{ ...item, state: 'queued', attempts: 0, notBefore: 0 }],
    drafts: { chat: { note: 'n' } },
  });
});

test('another user of the same tab gets nothing of it', () => {
  const store = memory();
  createKeeper(() => store, 'anna', jest.fn()).save({ outbox: [item], drafts: {} });
  expect(createKeeper(() => store, 'ben', jest.fn()).load().outbox).toEqual([]);
});

test('nothing is left behind when there is nothing to keep', () => {
  const store = memory();
  const keeper = createKeeper(() => store, 'anna', jest.fn());
  keeper.save({ outbox: [item], drafts: {} });
  keeper.save({ outbox: [], drafts: {} });
  expect(store.values.size).toBe(0);
});

test.each(['{', '[]', '{"outbox":[{"id":1}],"drafts":{"c":{"text":5}}}'])(
  '%s is not trusted',
  (json) => {
    const store = memory();
    store.setItem('live-chat:kept:anna', json);
    expect(createKeeper(() => store, 'anna', jest.fn()).load()).toEqual({ outbox: [], drafts: {} });
  }
);

test('a browser without storage costs the safety net only, and it is told', () => {
  const trouble = jest.fn();
  const keeper = createKeeper(
    () => {
      throw new Error('denied');
    },
    'anna',
    trouble
  );
  expect(keeper.load()).toEqual({ outbox: [], drafts: {} });
  keeper.save({ outbox: [item], drafts: {} });
  expect(trouble).toHaveBeenCalledTimes(2);
});
