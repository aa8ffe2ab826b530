import type { ChatEvent } from '../../../protocol/conversation/chat';
import type { Entry } from '../../../widget/src/app/outbox';
import { toRows, type Row } from '../../../widget/src/app/timeline';

const NOON = new Date(2026, 10, 24, 12, 0).getTime();
const MINUTE = 60_000;

const text = (seq: number, by: 'visitor' | 'agent', at: number, id?: string): ChatEvent => ({
  seq,
  kind: 'text',
  author: by === 'agent' ? { kind: by, name: 'Anna' } : { kind: by },
  body: 'm' + seq,
  at,
  ...(id && { clientMessageId: id }),
});
const entry = (id: string, at: number): Entry => ({
  id,
  body: id,
  state: 'queued',
  at,
  attempts: 0,
});
const summary = (rows: Row[]): string =>
  rows
    .map((row) => {
      if (row.type !== 'message') return row.type;
      return (row.first ? '[' : '') + (row.own ? 'own' : 'other') + (row.last ? ']' : '');
    })
    .join(' ');

describe('rows of the message list', () => {
  it('groups by side and minute', () => {
    const rows = toRows(
      [
        text(1, 'visitor', NOON),
        text(2, 'visitor', NOON + 1),
        text(3, 'agent', NOON + 2),
        text(4, 'agent', NOON + MINUTE),
      ],
      []
    );
    expect(summary(rows)).toBe('day [own own] [other] [other]');
  });

  it('separates days', () => {
    const rows = toRows(
      [text(1, 'visitor', NOON), text(2, 'visitor', NOON + 24 * 60 * MINUTE)],
      []
    );
    expect(summary(rows)).toBe('day [own] day [own]');
  });

  it('keeps the key of a message when it is stored, so that its element stays', () => {
    const before = toRows([], [entry('id-1', NOON)]);
    const after = toRows([text(1, 'visitor', NOON, 'id-1')], [entry('id-1', NOON)]);
    expect(before.map(({ key }) => key)).toEqual(after.map(({ key }) => key));
    expect(after).toHaveLength(2);
  });

  it('shows what is on its way after what is stored, whatever the clocks say', () => {
    const rows = toRows([text(1, 'agent', NOON)], [entry('id-1', NOON - 10 * MINUTE)]);
    expect(summary(rows)).toBe('day [other] [own]');
  });

  it('tells who came and that it ended, not that it began', () => {
    const happening = (seq: number, data: ChatEvent['data']): ChatEvent =>
      ({ seq, kind: 'event', author: { kind: 'system' }, body: '', at: NOON, data }) as ChatEvent;
    const rows = toRows(
      [
        happening(1, { type: 'started', offline: false }),
        happening(2, { type: 'taken', agentName: 'Anna' }),
        happening(3, { type: 'ended', by: 'agent' }),
      ],
      []
    );
    expect(summary(rows)).toBe('day event event');
  });
});
