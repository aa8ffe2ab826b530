import { LiveChatError } from '../../../protocol/foundation/errors';
import { untilTaken } from '../../../widget/src/app/chat/until-taken';
import { FakeClock } from './fake-clock';

const setUp = (failures: Error[]) => {
  const clock = new FakeClock();
  let calls = 0;
  const troubled = jest.fn();
  const call = (): Promise<string> => {
    calls++;
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve('taken');
  };
  return { clock, troubled, calls: () => calls, done: untilTaken(call, clock, troubled) };
};
const lost = (retryAfter?: number) => new LiveChatError('unavailable', '', retryAfter);

describe('a start whose answer was lost', () => {
  it('is repeated until it is taken', async () => {
    const { clock, troubled, done } = setUp([lost(), lost()]);
    await clock.pass(3_000);
    await expect(done).resolves.toBe('taken');
    expect(troubled).toHaveBeenCalledTimes(2);
  });

  it('waits at least as long as a limit says', async () => {
    const { clock, calls, done } = setUp([lost(20_000)]);
    await clock.pass(19_999);
    expect(calls()).toBe(1);
    await clock.pass(1);
    await expect(done).resolves.toBe('taken');
  });

  it('is given up at once on a final answer, and after six attempts', async () => {
    const final = setUp([new LiveChatError('too_many', '')]);
    await expect(final.done).rejects.toMatchObject({ code: 'too_many' });
    const hopeless = setUp(Array.from({ length: 9 }, () => lost()));
    const given = expect(hopeless.done).rejects.toMatchObject({ code: 'unavailable' });
    await hopeless.clock.pass(120_000);
    await given;
    expect(hopeless.calls()).toBe(6);
  });
});
