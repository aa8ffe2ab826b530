import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { LiveChatError } from '../../../../../protocol';
import {
  bindEvents,
  when,
  type EventHandler,
} from '../../../../../server/src/conversation/gateway/bind-events';

const bound = (
  handlers: Record<string, EventHandler>,
  admit: (event: string) => void = () => {}
) => {
  const socket = new EventEmitter();
  const defects: unknown[] = [];
  bindEvents(socket, new Map(Object.entries(handlers)), {
    admit,
    toError: (_event, error) => {
      if (error instanceof LiveChatError) return error;
      defects.push(error);
      return new LiveChatError('internal', 'Something went wrong.');
    },
  });
  const ask = (event: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve) => socket.emit(event, ...args, resolve));
  return { socket, defects, ask };
};

const schema = z.strictObject({ n: z.number() });

describe('an event', () => {
  it('is answered with what its handler gives, now or later', async () => {
    const { ask } = bound({
      now: when(schema, ({ n }) => ({ double: n * 2 })),
      later: when(schema, ({ n }) => Promise.resolve({ double: n * 2 })),
    });

    expect(await ask('now', { n: 2 })).toEqual({ ok: true, double: 4 });
    expect(await ask('later', { n: 3 })).toEqual({ ok: true, double: 6 });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'n'],
    ['a list', [1]],
    ['another type', { n: '1' }],
    ['one field too many', { n: 1, role: 'PLANTED-VALUE' }],
    ['bytes', Buffer.from('n')],
  ])('T2, T6: with %s gets a typed error that repeats no value', async (_what, payload) => {
    const handle = jest.fn(() => ({}));
    const { ask } = bound({ event: when(schema, handle) });

    const answer = await ask('event', payload);

    expect(answer).toMatchObject({ ok: false, code: 'invalid_request' });
    expect(JSON.stringify(answer)).not.toContain('PLANTED-VALUE');
    expect(handle).not.toHaveBeenCalled();
  });

  const thrown: [string, unknown][] = [
    ['an error', new Error('a secret')],
    ['a string', 'a secret'],
    ['nothing', undefined],
    ['null', null],
    ['an object without prototype', Object.create(null)],
    ['a number', 42],
  ];

  it.each(thrown)(
    'F30: whose handler throws %s gets an error, and the next is served',
    async (_what, reason) => {
      let broken = true;
      const { ask, defects } = bound({
        event: when(schema, () => {
          if (broken) throw reason;
          return {};
        }),
      });

      expect(await ask('event', { n: 1 })).toEqual({
        ok: false,
        code: 'internal',
        message: 'Something went wrong.',
      });
      expect(defects).toEqual([reason]);
      broken = false;
      expect(await ask('event', { n: 1 })).toEqual({ ok: true });
    }
  );

  it.each(thrown)('F30: whose handler rejects with %s gets an error', async (_what, reason) => {
    const { ask } = bound({ event: when(schema, () => Promise.reject(reason as Error)) });

    expect(await ask('event', { n: 1 })).toMatchObject({ ok: false, code: 'internal' });
  });

  it('F30: with fifty arguments and no function among the first two is not handled', () => {
    const handle = jest.fn(() => ({}));
    const { socket } = bound({ event: when(schema, handle) });

    socket.emit('event', { n: 1 }, ...Array.from({ length: 50 }, () => 'x'), () => undefined);
    socket.emit('event', { n: 1 });
    socket.emit('event');

    expect(handle).not.toHaveBeenCalled();
  });

  it('F30: that nobody waits for does not end the process when it fails', async () => {
    const { socket, defects } = bound({
      typing: when(schema, () => Promise.reject(new Error('no')), { volatile: true }),
    });

    socket.emit('typing', { n: 1 });
    socket.emit('typing', 'rubbish', 'not a function');
    await new Promise(setImmediate);

    expect(defects).toHaveLength(1);
  });

  it('is refused by whoever admits, before its handler runs', async () => {
    const handle = jest.fn(() => ({}));
    const { ask } = bound({ event: when(schema, handle) }, (event) => {
      throw new LiveChatError('rate_limited', `Too many ${event}.`, 500);
    });

    expect(await ask('event', { n: 1 })).toEqual({
      ok: false,
      code: 'rate_limited',
      message: 'Too many event.',
      retryAfter: 500,
    });
    expect(handle).not.toHaveBeenCalled();
  });

  it('T14: of a name that nobody knows, or that prototypes have, does nothing', () => {
    const handle = jest.fn(() => ({}));
    const { socket } = bound({ event: when(schema, handle) });

    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'x'.repeat(100_000),
    ]) {
      expect(socket.emit(name, { n: 1 }, () => undefined)).toBe(false);
    }
    expect(handle).not.toHaveBeenCalled();
  });
});
