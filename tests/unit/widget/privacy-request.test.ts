import { LiveChatError, type ErrorCode } from '../../../protocol/foundation/errors';
import { publicRequestBody } from '../../../protocol/rights/schemas';
import { RequestModel, type RequestRoutes } from '../../../widget/src/app/privacy-request/model';

const FILLED = { kind: 'access', email: 'robin@example.test', name: '', details: 'All.' } as const;
const fail = (code: ErrorCode) => () => Promise.reject(new LiveChatError(code, ''));

const setUp = (more: { token?: string; spoilt?: boolean } = {}) => {
  const routes = {
    send: jest.fn((_body: Parameters<RequestRoutes['send']>[0]) =>
      Promise.resolve({ reference: 'R-7F3K2M' })
    ),
    confirm: jest.fn(
      (_token: string, _password?: string): Promise<{ reference: string; passwordKept?: true }> =>
        Promise.resolve({ reference: 'R-7F3K2M' })
    ),
  };
  const model = new RequestModel({
    routes,
    token: undefined,
    spoilt: false,
    language: 'pt-BR',
    ...more,
  });
  return { routes, model, state: () => model.store.value };
};

describe('a request without the browser', () => {
  it('is sent as the server wants it, and tells its reference', async () => {
    const { model, routes, state } = setUp();
    await model.send({ ...FILLED, name: 'Robin' });
    const [[body]] = routes.send.mock.calls as [[object]];
    expect(publicRequestBody.parse(body)).toEqual(body);
    expect(body).toMatchObject({ name: 'Robin', language: 'pt-BR' });
    expect(state()).toMatchObject({ phase: 'sent', reference: 'R-7F3K2M', sending: false });
  });

  it('leaves a name out that nobody has given', async () => {
    const { model, routes } = setUp();
    await model.send(FILLED);
    expect(routes.send.mock.calls[0]?.[0]).not.toHaveProperty('name');
  });

  it('is the same request when it is sent again after a failure, and another one when it says something else', async () => {
    const { model, routes, state } = setUp();
    routes.send.mockImplementationOnce(fail('unavailable'));
    await model.send(FILLED);
    expect(state()).toMatchObject({ phase: 'form', problem: 'failed' });
    await model.send(FILLED);
    await model.send({ ...FILLED, details: 'Only the chats.' });
    const [first, second, third] = routes.send.mock.calls.map(([body]) => body.requestId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is a new one after "Send another request"', async () => {
    const { model, routes, state } = setUp();
    await model.send(FILLED);
    model.again();
    expect(state().phase).toBe('form');
    await model.send(FILLED);
    const ids = routes.send.mock.calls.map(([body]) => body.requestId);
    expect(new Set(ids).size).toBe(2);
  });

  it('is sent once, however often it is pressed', async () => {
    const { model, routes } = setUp();
    await Promise.all([model.send(FILLED), model.send(FILLED)]);
    expect(routes.send).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['too_many', 'too_many'],
    ['rate_limited', 'limited'],
    ['invalid_request', 'refused'],
    ['internal', 'failed'],
  ] as const)('says in words why it was not taken: %s', async (code, problem) => {
    const { model, routes, state } = setUp();
    routes.send.mockImplementation(fail(code));
    await model.send(FILLED);
    expect(state()).toMatchObject({ phase: 'form', problem, sending: false });
  });
});

describe('the link that confirms it', () => {
  it('does nothing by itself: scanners open links', () => {
    const { routes, state } = setUp({ token: 'case.a.b' });
    expect(state().phase).toBe('asked');
    expect(routes.confirm).not.toHaveBeenCalled();
  });

  it('confirms when it is pressed', async () => {
    const { model, routes, state } = setUp({ token: 'case.a.b' });
    await model.confirm();
    expect(routes.confirm).toHaveBeenCalledWith('case.a.b', undefined);
    expect(state()).toMatchObject({ phase: 'confirmed', reference: 'R-7F3K2M', password: false });
  });

  it('takes a password with it, which the page reminds of afterwards', async () => {
    const { model, routes, state } = setUp({ token: 'case.a.b' });
    routes.confirm.mockResolvedValue({ reference: 'R-7F3K2M', passwordKept: true });
    routes.confirm.mockImplementationOnce(fail('unavailable'));
    await model.confirm('correct horse');
    expect(state()).toMatchObject({ phase: 'asked', password: false });
    await model.confirm('correct horse');
    expect(routes.confirm).toHaveBeenLastCalledWith('case.a.b', 'correct horse');
    expect(state()).toMatchObject({ phase: 'confirmed', password: true });
  });

  it('says that a password was not kept where the request had been confirmed before', async () => {
    const { model, state } = setUp({ token: 'case.a.b' });
    await model.confirm('correct horse');
    expect(state()).toMatchObject({ phase: 'confirmed', password: false, late: true });
  });

  it('can be pressed again when there was no answer', async () => {
    const { model, routes, state } = setUp({ token: 'case.a.b' });
    routes.confirm.mockImplementationOnce(fail('unavailable'));
    await model.confirm();
    expect(state()).toMatchObject({ phase: 'asked', problem: 'failed' });
    await model.confirm();
    expect(state()).toMatchObject({ phase: 'confirmed', problem: undefined });
  });

  it('says that it is too old, and offers the form', async () => {
    const { model, routes, state } = setUp({ token: 'case.a.b' });
    routes.confirm.mockImplementation(fail('not_found'));
    await model.confirm();
    expect(state()).toMatchObject({ phase: 'dead', problem: undefined });
    model.again();
    expect(state().phase).toBe('form');
  });

  it('is worth nothing when a mail program has cut it', async () => {
    const { model, routes, state } = setUp({ spoilt: true });
    expect(state().phase).toBe('dead');
    await model.confirm();
    expect(routes.confirm).not.toHaveBeenCalled();
  });
});
