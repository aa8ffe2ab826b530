import { DELIVERY, type ChatEvent } from '../../../../../protocol';
import type { Entry } from '../../../../../server/src/conversation/chat/chat.types';
import type { ChatStore } from '../../../../../server/src/conversation/chat/log';
import { SyncService } from '../../../../../server/src/conversation/chat/sync.service';

const AT = Date.UTC(2026, 10, 24, 10);
const CHAT = 'chat-1';

const project = ({ seq, kind, body, at }: Entry): ChatEvent => ({
  seq,
  kind,
  body,
  at,
  author: { kind: 'visitor' },
});

interface Log {
  head: number;
  /** Numbers of the events that tell of a redaction. */
  told?: readonly number[];
  redacted?: boolean;
}

const syncOf = ({ head, told = [], redacted = told.length > 0 }: Log) => {
  const asked: string[] = [];
  const entries = Array.from({ length: head }, (_, i): Entry => {
    const seq = i + 1;
    const event = told.includes(seq);
    return {
      chatId: CHAT,
      clientMessageId: `message-${seq}`,
      authorKind: event ? 'system' : 'visitor',
      authorId: event ? 'system' : 'visitor',
      kind: event ? 'event' : 'text',
      // As somebody could write it who wants everybody to reload.
      body: event ? '' : `{"type":"redacted","seq":${seq}}`,
      data: event ? JSON.stringify({ type: 'redacted', seq: 1 }) : null,
      seq,
      at: AT + seq,
    };
  });
  const chats: Pick<ChatStore, 'heads' | 'entriesAfter' | 'entriesBefore' | 'isRedacted'> = {
    heads: (ids) => Promise.resolve(new Map(ids.includes(CHAT) ? [[CHAT, head]] : [])),
    entriesAfter: (_, since, limit) =>
      Promise.resolve(entries.filter(({ seq }) => seq > since).slice(0, limit)),
    entriesBefore: (_, before, limit) =>
      Promise.resolve(entries.filter(({ seq }) => seq < before).slice(-limit)),
    isRedacted: (id) => {
      asked.push(id);
      return Promise.resolve(id === CHAT && redacted);
    },
  };
  const sync = new SyncService(chats as ChatStore, { epoch: 'epoch' });
  return { asked, after: (since: number) => sync.after(CHAT, since, project) };
};
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('R27: readers who hold what was taken out', () => {
  it('R27: reload when the redaction lies in what they have missed', async () => {
    const page = await syncOf({ head: 10, told: [8] }).after(5);

    expect(page).toMatchObject({ epoch: 'epoch', head: 10, more: false, reload: true });
    // The whole last page, not what follows: the changed message is before.
    expect(page.events.map(({ seq }) => seq)).toEqual(numbers(1, 10));
  });

  it.each([
    ['first', 6],
    ['last', 10],
  ])('R27: reload when it is the %s of what they have missed', async (_, seq) => {
    expect((await syncOf({ head: 10, told: [seq] }).after(5)).reload).toBe(true);
  });

  it('R27: reload when they have every number of a chat of which a part was taken out', async () => {
    const page = await syncOf({ head: 10, redacted: true }).after(10);

    expect(page).toMatchObject({ head: 10, more: false, reload: true });
    expect(page.events.map(({ seq }) => seq)).toEqual(numbers(1, 10));
  });

  it('R27: get the last page of a long chat when they reload', async () => {
    const head = DELIVERY.syncPage * 2 + 5;
    const page = await syncOf({ head, redacted: true }).after(head);

    expect(page.events.map(({ seq }) => seq)).toEqual(numbers(head - DELIVERY.syncPage + 1, head));
    expect(page).toMatchObject({ more: false, reload: true });
  });

  it('R27: reload no later than with the page that the redaction lies in', async () => {
    const told = DELIVERY.syncPage + 50;
    const { after } = syncOf({ head: DELIVERY.syncPage * 2, told: [told] });
    const pages = [];
    for (let since = 10; ;) {
      const page = await after(since);
      pages.push(page);
      if (page.reload || !page.more) break;
      since = page.events.at(-1)!.seq;
    }

    expect(pages.at(-1)!.reload).toBe(true);
  });
});

describe('R27: readers who hold nothing that was taken out', () => {
  it.each([0, 1, 5, 9, 10])('R27: since %i: get what follows when nothing was', async (since) => {
    const page = await syncOf({ head: 10 }).after(since);

    expect(page).toEqual({
      epoch: 'epoch',
      head: 10,
      more: false,
      events: expect.any(Array) as unknown,
    });
    expect(page.events.map(({ seq }) => seq)).toEqual(numbers(since + 1, 10));
  });

  it('R27: do not reload for a message that only looks like the event', async () => {
    expect(await syncOf({ head: 10 }).after(5)).not.toHaveProperty('reload');
  });

  it.each([
    ['with the event in the page', { head: 10, told: [8] }],
    ['in a chat that was redacted', { head: 10, redacted: true }],
    ['in a chat without entries', { head: 0, redacted: true }],
  ])('R27: never reload when they begin at 0, %s', async (_, log) => {
    const { after, asked } = syncOf(log);
    const page = await after(0);

    expect(page).not.toHaveProperty('reload');
    expect(page.events).toHaveLength(log.head);
    expect(asked).toEqual([]);
  });

  it('R27: do not reload for a redaction that they have read of already', async () => {
    expect(await syncOf({ head: 10, told: [3], redacted: false }).after(5)).not.toHaveProperty(
      'reload'
    );
  });
});

describe('R27: readers of another life of the database', () => {
  it.each([
    ['ahead of the head', 11, 10],
    ['too far behind', 1, DELIVERY.syncMax + 2],
  ])('reload when they are %s, redacted or not', async (_, since, head) => {
    for (const redacted of [false, true]) {
      const page = await syncOf({ head, redacted }).after(since);
      const first = Math.max(1, head - DELIVERY.syncPage + 1);

      expect(page).toMatchObject({ head, more: false, reload: true });
      expect(page.events.map(({ seq }) => seq)).toEqual(numbers(first, head));
    }
  });
});
