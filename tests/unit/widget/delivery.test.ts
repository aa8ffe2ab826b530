import { LiveChatError } from '../../../protocol/foundation/errors';
import type { OpenedDelivery } from '../../../protocol/rights/delivery';
import { DeliveryModel } from '../../../widget/src/app/delivery/model';
import { sizeText } from '../../../widget/src/app/delivery/size';
import { triesLeftOf } from '../../../widget/src/app/delivery/tries-left';

const OPENED: OpenedDelivery = {
  grant: 'grant',
  language: 'de',
  title: 'Ihre Daten',
  files: [{ fileId: '0', format: 'pdf', name: 'data.pdf', bytes: 1_200, sha256: 'x' }],
  expiresAt: 1,
};

const setUp = () => {
  const file = new Blob(['pdf']);
  const routes = {
    open: jest.fn((_token: string, _code: string) => Promise.resolve(OPENED)),
    file: jest.fn((_grant: string, _fileId: string) => Promise.resolve(file)),
  };
  const save = jest.fn();
  const speak = jest.fn(() => Promise.resolve());
  const model = new DeliveryModel({ routes, token: 'token', spoilt: false, save, speak });
  return { routes, save, speak, model, file, state: () => model.store.value };
};

describe('a delivery', () => {
  it('opens with its code, and goes on in its own language', async () => {
    const { model, routes, speak, state } = setUp();
    await model.open('ABCD-2345');
    expect(routes.open).toHaveBeenCalledWith('token', 'ABCD-2345');
    expect(speak).toHaveBeenCalledWith('de');
    expect(state()).toMatchObject({ phase: 'opened', opened: OPENED, sending: false });
  });

  it('opens also when the texts of its language do not come', async () => {
    const { model, speak, state } = setUp();
    speak.mockRejectedValue(new Error('network'));
    await model.open('ABCD-2345');
    expect(state().phase).toBe('opened');
  });

  it('says how many tries are left after a wrong code', async () => {
    const { model, routes, state } = setUp();
    routes.open.mockRejectedValue(
      new LiveChatError('forbidden', 'The code is wrong; 3 tries are left.')
    );
    await model.open('wrong');
    expect(state()).toMatchObject({ phase: 'asking', problem: 'wrong', triesLeft: 3 });
  });

  it('tries a code once by itself, since an answer that was lost may have used the link up', async () => {
    const { model, routes, state } = setUp();
    routes.open.mockRejectedValue(new LiveChatError('unavailable', ''));
    await model.open('ABCD-2345');
    expect(routes.open).toHaveBeenCalledTimes(1);
    expect(state()).toMatchObject({ phase: 'asking', problem: 'failed', triesLeft: undefined });
  });

  it('is over for good when the server says so', async () => {
    const { model, routes, state } = setUp();
    routes.open.mockRejectedValue(new LiveChatError('gone', ''));
    await model.open('ABCD-2345');
    expect(state().phase).toBe('dead');
  });

  it.each([
    [false, 'none'],
    [true, 'dead'],
  ])('asks for nothing without a token; it was cut: %s', async (spoilt, phase) => {
    const { routes, save, speak } = setUp();
    const model = new DeliveryModel({ routes, token: undefined, spoilt, save, speak });
    expect(model.store.value.phase).toBe(phase);
    await model.open('ABCD-2345');
    expect(routes.open).not.toHaveBeenCalled();
  });

  it('saves a file under its name, as often as is wanted', async () => {
    const { model, routes, save, file, state } = setUp();
    await model.open('ABCD-2345');
    await model.fetch('0');
    await model.fetch('0');
    expect(routes.file).toHaveBeenCalledWith('grant', '0');
    expect(save.mock.calls).toEqual([
      ['data.pdf', file],
      ['data.pdf', file],
    ]);
    expect(state().files['0']).toBe('done');
  });

  it('keeps the page when a file did not come, and closes it when the time is over', async () => {
    const { model, routes, state } = setUp();
    await model.open('ABCD-2345');
    routes.file.mockRejectedValueOnce(new LiveChatError('unavailable', ''));
    await model.fetch('0');
    expect(state()).toMatchObject({ phase: 'opened', files: { 0: 'failed' } });
    routes.file.mockRejectedValueOnce(new LiveChatError('gone', ''));
    await model.fetch('0');
    expect(state()).toMatchObject({ phase: 'over', opened: undefined });
  });

  it('does not fetch what is not among its files', async () => {
    const { model, routes } = setUp();
    await model.open('ABCD-2345');
    await model.fetch('7');
    expect(routes.file).not.toHaveBeenCalled();
  });
});

it.each([
  ['The code is wrong; 4 tries are left.', 4],
  ['The code is wrong; 1 tries are left.', 1],
  ['The code is wrong.', undefined],
  ['', undefined],
])('reads the number of tries in %j: %s', (message, tries) => {
  expect(triesLeftOf(message)).toBe(tries);
});

it.each([
  [0, 'en', '0 bytes'],
  [999, 'en', '999 bytes'],
  [1_200, 'en', '1 kB'],
  [2_540_000, 'en', '2.5 MB'],
  [2_540_000, 'de', '2,5 MB'],
  [5_000_000_000_000, 'en', '5,000 GB'],
])('writes %d bytes in %s as %j', (bytes, language, text) => {
  expect(sizeText(bytes, language).replace(/ /g, ' ')).toBe(text);
});
