import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DEFAULT_MASKING, LiveChatError, maskText } from '../../../../../protocol';
import type {
  ChatRow,
  Entry,
  NewEntry,
} from '../../../../../server/src/conversation/chat/chat.types';
import type {
  ChatStore,
  LogStore,
  Outcome,
} from '../../../../../server/src/conversation/chat/log/log-store';
import {
  MessageLog,
  type Commit,
} from '../../../../../server/src/conversation/chat/log/message-log';
import { planBatch } from '../../../../../server/src/conversation/chat/log/plan.rules';

const NOW = 1_700_000_000_000;

const chat = (chatId: string): ChatRow => ({
  chatId,
  status: 'waiting',
  lastSeq: 0,
  lastAt: 0,
  visitorId: 'visitor',
  startedAt: 0,
  visitorReadSeq: 0,
  agentReadSeq: 0,
});

const entry = (over: Partial<NewEntry> = {}): NewEntry => ({
  chatId: 'one',
  clientMessageId: randomUUID(),
  authorKind: 'visitor',
  authorId: 'visitor',
  kind: 'text',
  body: 'hello',
  data: null,
  ...over,
});

/** The log's storage in memory, as strict as a database about what is unique. */
class MemoryStore implements LogStore {
  readonly chats = new Map<string, ChatRow>([
    ['one', chat('one')],
    ['two', chat('two')],
  ]);
  readonly rows: Entry[] = [];
  readonly batches: number[] = [];
  /** Thrown by the next calls, one each. */
  readonly failures: Error[] = [];

  append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    this.batches.push(batch.length);
    const failure = this.failures.shift();
    if (failure) return Promise.reject(failure);
    const keys = batch.map(keyOf);
    if (new Set(keys).size !== keys.length) throw new Error('a key stands twice in the batch');
    const fresh = batch.filter((one) => !this.find(one));
    const plan = planBatch(this.chats, fresh);
    for (const { index, seq } of plan.inserts) this.rows.push({ ...fresh[index]!, seq, at });
    for (const [chatId, lastSeq] of plan.heads) this.chats.get(chatId)!.lastSeq = lastSeq;
    const refused = new Map(plan.refusals.map(({ index, code }) => [fresh[index], code]));
    return Promise.resolve(
      batch.map((one): Outcome => {
        const code = refused.get(one);
        if (code) return { state: 'refused', code };
        const row = this.find(one)!;
        return fresh.includes(one)
          ? { state: 'stored', seq: row.seq }
          : { state: 'duplicate', seq: row.seq, at: row.at, body: row.body };
      })
    );
  }

  private find(one: NewEntry): Entry | undefined {
    return this.rows.find((row) => keyOf(row) === keyOf(one));
  }
}

const keyOf = (one: NewEntry): string => `${one.chatId} ${one.authorId} ${one.clientMessageId}`;

const NO_CHATS = {} as ChatStore;

const logOn = (store: LogStore, { maxPending = 100, maxBatch = 50, chats = NO_CHATS } = {}) => {
  const defects: unknown[] = [];
  const clock = { now: () => NOW };
  const mask = (text: string) => maskText(text, DEFAULT_MASKING);
  const options = { maxBatch, maxPending, mask, storable: () => true, fullSync: false };
  const log = new MessageLog(store, chats, clock, options, (error) => void defects.push(error));
  return { log, defects };
};

const transient = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });

describe('the message log', () => {
  it('answers a repeat within one batch with the first answer, and says when its body is another', async () => {
    const store = new MemoryStore();
    const { log } = logOn(store);
    const first = entry();

    const answers = await Promise.all([
      log.append(first),
      log.append({ ...first }),
      log.append({ ...first, body: 'another' }),
      log.append(entry()),
    ]);

    expect(answers).toEqual([
      { seq: 1, at: NOW },
      { seq: 1, at: NOW, duplicate: true },
      { seq: 1, at: NOW, duplicate: true, mismatch: true },
      { seq: 2, at: NOW },
    ]);
    expect(store.rows.map(({ body }) => body)).toEqual(['hello', 'hello']);
  });

  it('answers a repeat in a later batch with the first answer', async () => {
    const { log } = logOn(new MemoryStore());
    const first = entry();
    await log.append(first);

    await expect(log.append(first)).resolves.toEqual({ seq: 1, at: NOW, duplicate: true });
    await expect(log.append({ ...first, body: 'x' })).resolves.toEqual({
      seq: 1,
      at: NOW,
      duplicate: true,
      mismatch: true,
    });
  });

  it('F9: takes the same client id in another chat or from another author for another message', async () => {
    const { log } = logOn(new MemoryStore());
    const first = entry();

    const answers = await Promise.all([
      log.append(first),
      log.append({ ...first, chatId: 'two' }),
      log.append({ ...first, authorKind: 'system', authorId: 'system' }),
    ]);

    expect(answers.map(({ seq, duplicate }) => [seq, duplicate])).toEqual([
      [1, undefined],
      [1, undefined],
      [2, undefined],
    ]);
  });

  it('numbers any crowd without holes, each id once, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.nat(12), chatId: fc.constantFrom('one', 'two') }), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 8 }),
        async (sends, maxBatch) => {
          const store = new MemoryStore();
          const { log } = logOn(store, { maxBatch });
          const idOf = (id: number) => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;

          const answers = await Promise.all(
            sends.map(({ id, chatId }) => log.append(entry({ chatId, clientMessageId: idOf(id) })))
          );

          for (const chatId of ['one', 'two']) {
            const seqs = store.rows.filter((row) => row.chatId === chatId).map(({ seq }) => seq);
            expect(seqs).toEqual(seqs.map((_, i) => i + 1));
          }
          const firsts = new Map<string, number>();
          sends.forEach(({ id, chatId }, i) => {
            const key = `${chatId} ${id}`;
            const known = firsts.get(key);
            expect(answers[i]!.duplicate).toBe(known === undefined ? undefined : true);
            expect(answers[i]!.seq).toBe(known ?? answers[i]!.seq);
            firsts.set(key, answers[i]!.seq);
          });
        }
      )
    );
  });

  it('refuses one entry with its code and stores its neighbours', async () => {
    const store = new MemoryStore();
    store.chats.get('two')!.status = 'ended';
    const { log } = logOn(store);

    const outcomes = await Promise.allSettled([
      log.append(entry()),
      log.append(entry({ chatId: 'two' })),
      log.append(entry({ chatId: 'nowhere' })),
      log.append(entry({ authorKind: 'agent', authorId: 'somebody' })),
      log.append(entry()),
    ]);

    expect(
      outcomes.map((outcome) =>
        outcome.status === 'fulfilled' ? outcome.value.seq : (outcome.reason as LiveChatError).code
      )
    ).toEqual([1, 'chat_ended', 'not_found', 'not_assigned', 2]);
  });

  it('F14: tries again after a transient error, unseen by the sender', async () => {
    const store = new MemoryStore();
    store.failures.push(transient(), transient());
    const { log, defects } = logOn(store);

    await expect(log.append(entry())).resolves.toEqual({ seq: 1, at: NOW });
    expect(store.batches).toHaveLength(3);
    expect(defects).toEqual([]);
  });

  it('says "unavailable", retryable and stored nowhere, when the database does not come back', async () => {
    jest.useFakeTimers();
    try {
      const store = new MemoryStore();
      store.failures.push(...Array.from({ length: 50 }, transient));
      const { log, defects } = logOn(store);
      const outcome = log.append(entry()).catch((error: unknown) => error);

      await jest.advanceTimersByTimeAsync(60_000);

      expect(await outcome).toMatchObject({ code: 'unavailable', retryAfter: expect.any(Number) });
      expect(store.rows).toEqual([]);
      expect(defects).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('reports an unknown error as a defect and tells the sender to try again', async () => {
    const store = new MemoryStore();
    store.failures.push(new Error('constraint of somebody else'));
    const { log, defects } = logOn(store);
    const first = entry();

    await expect(log.append(first)).rejects.toMatchObject({ code: 'unavailable' });
    expect(defects.length).toBeGreaterThan(0);
    await expect(log.append(first)).resolves.toEqual({ seq: 1, at: NOW });
  });

  it('says "unavailable" at once when too many wait', async () => {
    const { log } = logOn(new MemoryStore(), { maxPending: 2 });

    const outcomes = await Promise.allSettled([1, 2, 3].map(() => log.append(entry())));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'unavailable' } });
    await expect(log.append(entry())).resolves.toMatchObject({ seq: 3 });
  });

  it('tells listeners what was stored, once, before the senders get their answers', async () => {
    const { log } = logOn(new MemoryStore());
    const order: string[] = [];
    const heard: Commit[] = [];
    const unlisten = log.onCommit((commit) => {
      heard.push(commit);
      order.push('listener');
    });
    const first = entry();

    await Promise.all(
      [log.append(first), log.append(first)].map((one) => one.then(() => order.push('sender')))
    );
    await log.append(first);
    unlisten();
    await log.append(entry());

    expect(order).toEqual(['listener', 'sender', 'sender']);
    expect(heard.map(({ entries }) => entries.map(({ seq }) => seq))).toEqual([[1]]);
  });

  it('stores and answers although a listener throws, and tells the others', async () => {
    const { log, defects } = logOn(new MemoryStore());
    const heard: number[] = [];
    log.onCommit(() => {
      throw new Error('a broken listener');
    });
    log.onCommit(({ entries }) => heard.push(...entries.map(({ seq }) => seq)));

    await expect(log.append(entry())).resolves.toEqual({ seq: 1, at: NOW });

    expect(heard).toEqual([1]);
    expect(defects).toMatchObject([{ message: 'a broken listener' }]);
  });

  it('passes typed errors of a transition on and hides others', async () => {
    const failing = (error: Error) =>
      ({ transition: () => Promise.reject(error) }) as unknown as ChatStore;
    const typed = logOn(new MemoryStore(), {
      chats: failing(new LiveChatError('conflict', 'A colleague was faster.')),
    });
    const untyped = logOn(new MemoryStore(), {
      chats: failing(new Error('a secret of the driver')),
    });
    const decide = () => ({ patch: {}, entries: [] });

    await expect(typed.log.transition('one', decide)).rejects.toMatchObject({ code: 'conflict' });
    await expect(untyped.log.transition('one', decide)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.not.stringContaining('secret') as string,
    });
    expect(untyped.defects).toHaveLength(1);
  });
});
