import type { ConsentReceipt, ConsentStanding } from '../../../protocol/transparency/consent';
import type { MyData } from '../../../protocol/rights/my-data';
import { LiveChatError, type ErrorCode } from '../../../protocol/foundation/errors';
import { preferenceRequest } from '../../../protocol/transparency/schemas';
import { subjectRequestBody } from '../../../protocol/rights/schemas';
import { readFragment as readAny } from '../../../widget/src/app/fragment';
import { readFragment } from '../../../widget/src/app/my-data/fragment';
import { DataModel } from '../../../widget/src/app/my-data/model';
import type { DataRoutes } from '../../../widget/src/app/my-data/routes';
import { isRunning, STATE_TEXTS } from '../../../widget/src/app/my-data/request-state';
import { choicesOf } from '../../../widget/src/app/my-data/standing';
import { FakeClock, settle } from './fake-clock';

const LINK = `link.${'a'.repeat(40)}.${'0f'.repeat(32)}`;

const standing = (more: Partial<ConsentStanding> = {}): ConsentStanding => ({
  purpose: 'news',
  name: 'Newsletter',
  statement: 'I want the newsletter.',
  version: 2,
  state: 'given',
  at: 1,
  expiresAt: 9,
  recordId: 'a'.repeat(24),
  renew: false,
  ...more,
});
const data = (more: Partial<MyData> = {}): MyData => ({
  consents: [standing()],
  requests: [],
  canMail: true,
  chats: [],
  ...more,
});
const receipt = (state: 'given' | 'refused' | 'withdrawn', recordId = 'b'.repeat(24)) =>
  ({
    recordId,
    text: 'receipt',
    sha256: 'x',
    record: {
      recordId,
      state,
      at: '2026-11-24T12:00:00.000Z',
      purpose: { version: 2, statement: 'I want the newsletter.' },
    },
  }) as ConsentReceipt;
const fail = (code: ErrorCode) => () => Promise.reject(new LiveChatError(code, ''));

const setUp = (more: { known?: boolean; linked?: boolean } = {}) => {
  const clock = new FakeClock();
  const routes = {
    data: jest.fn(() => Promise.resolve(data())),
    storage: jest.fn(() => Promise.resolve({ items: [] })),
    answer: jest.fn((body: { answer: 'given' | 'refused' | 'withdrawn' }) =>
      Promise.resolve(receipt(body.answer))
    ),
    receipt: jest.fn((recordId: string) => Promise.resolve(receipt('given', recordId))),
    mail: jest.fn(() => Promise.resolve({})),
    ask: jest.fn(({ kind }: { kind: 'access' }) =>
      Promise.resolve({ reference: 'R-1', kind, receivedAt: 1, state: 'received' as const })
    ),
    link: jest.fn(() => Promise.resolve({})),
  };
  const model = new DataModel({
    routes: routes as unknown as DataRoutes,
    clock,
    known: true,
    linked: false,
    language: 'en',
    lang: 'de,en',
    noticeVersion: () => 3,
    pageUrl: 'https://www.example.com/pricing',
    ...more,
  });
  const state = () => model.store.value;
  return { clock, routes, model, state };
};
const loaded = async () => {
  const all = setUp();
  await all.model.load();
  return all;
};
const idsOf = (calls: unknown[][]) =>
  calls.map(([body]) => (body as { requestId: string }).requestId);

describe('My data', () => {
  it('fetches what is held', async () => {
    const { state } = await loaded();
    expect(state()).toMatchObject({ phase: 'ready', data: data(), storage: [] });
  });

  it('asks nobody where nobody is known, and still lists what a browser keeps', async () => {
    const { model, routes, state } = setUp({ known: false });
    await model.load();
    await settle();
    expect(routes.data).not.toHaveBeenCalled();
    expect(state()).toMatchObject({ phase: 'none', storage: [] });
  });

  it('says that a link is not valid any more', async () => {
    const { model, routes, state } = setUp({ linked: true });
    routes.data.mockImplementation(fail('unauthorized'));
    await model.load();
    expect(state().phase).toBe('expired');
  });

  it('can be tried again when there was no answer', async () => {
    const { model, routes, state } = setUp();
    routes.data.mockImplementationOnce(fail('unavailable'));
    await model.load();
    expect(state().phase).toBe('broken');
    await model.load();
    expect(state().phase).toBe('ready');
  });

  describe('R8: withdrawing', () => {
    it('is one press, and takes effect with the answer', async () => {
      const { model, routes, state } = await loaded();
      await model.answer(standing(), 'withdrawn');
      const [[body]] = routes.answer.mock.calls as [[object]];
      expect(preferenceRequest.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        purpose: 'news',
        version: 2,
        answer: 'withdrawn',
        language: 'de,en',
        noticeVersion: 3,
      });
      expect(state().answers['news']).toBe('done');
      expect(state().data?.consents[0]).toMatchObject({
        state: 'withdrawn',
        recordId: 'b'.repeat(24),
        renew: false,
      });
      expect(state().data?.consents[0]).not.toHaveProperty('expiresAt');
    });

    it('has its receipt at once (R6)', async () => {
      const { model, routes, state } = await loaded();
      await model.answer(standing(), 'withdrawn');
      await model.receipt('b'.repeat(24));
      expect(routes.receipt).not.toHaveBeenCalled();
      expect(state().receipts['b'.repeat(24)]?.text).toBe('receipt');
    });

    it('waits out a lost connection, under one id', async () => {
      const { model, routes, clock, state } = await loaded();
      routes.answer.mockImplementationOnce(fail('unavailable'));
      const done = model.answer(standing(), 'withdrawn');
      await clock.pass(5_000);
      await done;
      expect(state().answers['news']).toBe('done');
      expect(new Set(idsOf(routes.answer.mock.calls)).size).toBe(1);
      expect(routes.answer).toHaveBeenCalledTimes(2);
    });

    it('keeps its id when it is pressed again after a failure', async () => {
      const { model, routes, clock, state } = await loaded();
      routes.answer.mockImplementation(fail('unavailable'));
      const done = model.answer(standing(), 'withdrawn');
      await clock.pass(200_000);
      await done;
      expect(state().answers['news']).toBe('failed');
      expect(state().data?.consents[0]?.state).toBe('given');
      routes.answer.mockImplementation(() => Promise.resolve(receipt('withdrawn')));
      await model.answer(standing(), 'withdrawn');
      expect(new Set(idsOf(routes.answer.mock.calls)).size).toBe(1);
    });

    it('is another act after consent was given again, so it is never taken for a repeat', async () => {
      const { model, routes } = await loaded();
      await model.answer(standing(), 'withdrawn');
      await model.answer(standing(), 'given');
      await model.answer(standing(), 'withdrawn');
      expect(new Set(idsOf(routes.answer.mock.calls)).size).toBe(3);
    });

    it('is also another act when the consent in between failed', async () => {
      const { model, routes } = await loaded();
      routes.answer.mockImplementation(fail('internal'));
      await model.answer(standing(), 'withdrawn');
      await model.answer(standing(), 'given');
      await model.answer(standing(), 'withdrawn');
      expect(new Set(idsOf(routes.answer.mock.calls)).size).toBe(3);
    });

    it('is sent once, however often it is pressed', async () => {
      const { model, routes } = await loaded();
      await Promise.all([
        model.answer(standing(), 'withdrawn'),
        model.answer(standing(), 'withdrawn'),
      ]);
      expect(routes.answer).toHaveBeenCalledTimes(1);
    });
  });

  it('shows the new text when it has changed before the answer came', async () => {
    const { model, routes, state } = await loaded();
    routes.answer.mockImplementation(fail('conflict'));
    routes.data.mockResolvedValue(
      data({ consents: [standing({ version: 3, statement: 'New.' })] })
    );
    await model.answer(standing(), 'given');
    expect(state().answers['news']).toBe('changed');
    expect(state().data?.consents[0]?.statement).toBe('New.');
  });

  it.each([
    [{ state: 'given' as const }, ['withdrawn']],
    [{ state: 'given' as const, renew: true }, ['given', 'withdrawn']],
    [{ state: 'withdrawn' as const }, ['given']],
    [{ state: 'refused' as const }, ['given']],
    [{ state: 'expired' as const }, ['given']],
    [{ state: 'requested' as const }, ['given', 'refused']],
    [{ state: 'invalidated' as const, renew: true }, ['given', 'refused']],
  ])('offers for %j what can be answered: %j', (more, choices) => {
    expect(choicesOf(standing(more))).toEqual(choices);
  });

  it('sends requests once, and shows their reference among the earlier ones', async () => {
    const { model, routes, state, clock } = await loaded();
    routes.ask.mockImplementationOnce(fail('draining'));
    const done = model.ask('access', 'All of it.');
    await clock.pass(5_000);
    await done;
    expect(new Set(idsOf(routes.ask.mock.calls)).size).toBe(1);
    const [[body]] = routes.ask.mock.calls as unknown as [[object]];
    expect(subjectRequestBody.parse(body)).toEqual(body);
    expect(state().received?.reference).toBe('R-1');
    expect(state().data?.requests).toHaveLength(1);
  });

  it('R14: says the same of every address', async () => {
    const { model, state } = setUp({ known: false });
    await model.sendLink('known@example.com');
    const one = state().link;
    await model.sendLink('unknown@example.com');
    expect([one, state().link]).toEqual(['done', 'done']);
  });

  it('mails no receipt twice by itself', async () => {
    const { model, routes, state } = await loaded();
    routes.mail.mockImplementation(fail('unavailable'));
    await model.mail('a'.repeat(24));
    expect(routes.mail).toHaveBeenCalledTimes(1);
    expect(state().mails['a'.repeat(24)]).toBe('failed');
  });

  it('shows nothing of a person whose token has gone in the meantime', async () => {
    const { model, routes, state } = await loaded();
    routes.answer.mockImplementation(fail('unauthorized'));
    await model.answer(standing(), 'withdrawn');
    expect(state()).toMatchObject({ phase: 'none', data: undefined });
  });
});

it.each([
  ['received', true],
  ['in_progress', true],
  ['paused', false],
  ['completed', false],
  ['refused', false],
  ['withdrawn', false],
] as const)(
  'says of a request that is %s how it stands, and whether an answer is due: %s',
  (state, due) => {
    expect(isRunning(state)).toBe(due);
    expect(STATE_TEXTS[state]).toMatch(/^state[A-Z]/);
  }
);

describe('link by mail', () => {
  it('tells a link that was cut from no link at all', () => {
    const secret = { key: 'v', form: /^case\.\w{4}$/ };
    expect(readAny('#v=case.abcd&lang=de', secret)).toEqual({
      token: 'case.abcd',
      spoilt: false,
      language: 'de',
    });
    expect(readAny('#v=case.ab', secret)).toMatchObject({ token: undefined, spoilt: true });
    expect(readAny('#lang=de', secret)).toMatchObject({ token: undefined, spoilt: false });
  });

  it('says who and in which language', () => {
    expect(readFragment(`#t=${LINK}&lang=pt-BR`)).toEqual({
      token: LINK,
      language: 'pt-BR',
    });
  });

  it.each(['', '#', '#t=short', `#t=${'a'.repeat(101)}`, `#t=${'a'.repeat(30)}%0d%0aX: y`])(
    'has no token in %j',
    (hash) => {
      expect(readFragment(hash).token).toBeUndefined();
    }
  );

  it('takes no markup for a language', () => {
    expect(readFragment('#lang=<b>').language).toBe('');
  });
});
