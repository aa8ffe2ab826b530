import { ERROR_CODES, isRetryable, LiveChatError, type ErrorCode } from '../../../../protocol';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe('error codes', () => {
  it.each(codes)('%s has a status of failure', (code) => {
    expect(ERROR_CODES[code].status).toBeGreaterThanOrEqual(400);
    expect(ERROR_CODES[code].status).toBeLessThan(600);
  });

  it('are worth a retry exactly when time alone can change the answer', () => {
    expect(codes.filter(isRetryable).sort()).toEqual(['draining', 'rate_limited', 'unavailable']);
  });

  it('tell `retryAfter` only where there is one', () => {
    expect(new LiveChatError('not_found', 'No.').toFailure()).toEqual({
      ok: false,
      code: 'not_found',
      message: 'No.',
    });
    expect(new LiveChatError('rate_limited', 'Later.', 0).toFailure()).toMatchObject({
      retryAfter: 0,
    });
  });
});
