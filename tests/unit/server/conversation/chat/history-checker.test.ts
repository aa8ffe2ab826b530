import { checkHistory, type History } from '../../../../integration/support/history';
import type { MessageRow } from '../../../../integration/support/rows';

const row = (seq: number, body: string): MessageRow => ({
  chat_id: 'chat',
  seq,
  client_message_id: `id of ${body}`,
  author_kind: 'visitor',
  author_id: 'visitor',
  kind: 'text',
  body,
  data: null,
});
const rows = ['a', 'b', 'c'].map((body, i) => row(i + 1, body));
const events = rows.map(({ seq, body }) => ({ seq, body }));
const acknowledged = rows.map(({ seq, body, client_message_id: clientMessageId }) => ({
  chatId: 'chat',
  clientMessageId,
  seq,
  body,
}));

const history = (over: Partial<History> = {}): History => ({
  acknowledged,
  stored: new Map([['chat', rows]]),
  observed: [{ reader: 'a reader', chatId: 'chat', events }],
  ...over,
});
const stored = (list: MessageRow[]) => ({ stored: new Map([['chat', list]]), observed: [] });

describe('the checker of histories', () => {
  it('finds nothing wrong with what is right', () => {
    expect(checkHistory(history())).toEqual([]);
  });

  it.each([
    ['a lost message', stored(rows.slice(0, 2)), 'not stored'],
    ['another number than was told', stored([row(1, 'a'), row(2, 'c'), row(3, 'b')]), 'stands as'],
    [
      'another text than was told',
      stored([row(1, 'a'), row(2, 'b'), { ...row(3, 'c'), body: 'x' }]),
      'stands as',
    ],
    ['a hole', stored([row(1, 'a'), row(2, 'b'), row(4, 'c')]), 'at place 3'],
    ['a message twice', stored([...rows, { ...row(4, 'c') }]), 'stands twice'],
    [
      'a reader who misses the tail',
      { observed: [{ reader: 'r', chatId: 'chat', events: events.slice(0, 2) }] },
      'r shows',
    ],
    [
      'a reader with another order',
      { observed: [{ reader: 'r', chatId: 'chat', events: [events[1]!, events[0]!, events[2]!] }] },
      'r shows',
    ],
    [
      'a reader who invents',
      { observed: [{ reader: 'r', chatId: 'chat', events: [...events, { seq: 4, body: 'd' }] }] },
      'not stored',
    ],
  ])('finds %s', (_what, over, said) => {
    expect(checkHistory(history(over)).join('\n')).toContain(said);
  });
});
