import fc from 'fast-check';
import { mailFailure } from '../../../../../server/src/foundation/platform/mail-failure.rules';

const error = (how: object, message = '550 mira@example.test') =>
  Object.assign(new Error(message), how);

describe('a mail that did not leave', () => {
  it.each([
    // Mail servers (RFC 5321), as nodemailer tells of them.
    ['a mailbox that does not exist', { responseCode: 550, code: 'EENVELOPE' }, 'smtp_550', true],
    ['a mail that is too large', { responseCode: 552, code: 'EMESSAGE' }, 'smtp_552', true],
    ['greylisting', { responseCode: 451, code: 'EMESSAGE' }, 'smtp_451', false],
    [
      'a password of ours that was changed',
      { responseCode: 535, code: 'EAUTH' },
      'smtp_535',
      false,
    ],
    ['a login that is missing', { responseCode: 530, code: 'EAUTH' }, 'smtp_530', false],
    ['no recipient that is one', { code: 'EENVELOPE' }, 'EENVELOPE', true],
    ['a server that is away', { code: 'ECONNECTION' }, 'ECONNECTION', false],
    ['a name that is not found', { code: 'EDNS' }, 'EDNS', false],
    // A provider that was handed what it does not take.
    ['an argument of another kind', { code: 'ERR_INVALID_ARG_TYPE' }, 'ERR_INVALID_ARG_TYPE', true],
    [
      'a connection that broke',
      { code: 'ERR_STREAM_PREMATURE_CLOSE' },
      'ERR_STREAM_PREMATURE_CLOSE',
      false,
    ],
    ['a file that is gone', { code: 'ENOENT', syscall: 'open' }, 'files_gone', true],
    [
      'a program that is not installed',
      { code: 'ENOENT', syscall: 'spawn sendmail' },
      'ENOENT',
      false,
    ],
    // Providers with an HTTP interface.
    ['a refusal by HTTP', { code: 400, response: { body: {} } }, 'http_400', true],
    ['a status of its own', { statusCode: 413 }, 'http_413', true],
    ['a key that was changed', { status: 401 }, 'http_401', false],
    ['too many at once', { response: { status: 429 } }, 'http_429', false],
    [
      'too many at once, as a 400',
      { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } },
      'http_400',
      false,
    ],
    ['a service that is down', { response: { statusCode: 503 } }, 'http_503', false],
    ['a network that is down', { cause: { code: 'ECONNREFUSED' } }, 'ECONNREFUSED', false],
    ['what nobody knows', {}, 'unknown', false],
  ])('tells %s', (_, how, code, permanent) => {
    expect(mailFailure(error(how))).toEqual({ code, permanent });
  });

  it('is told once: what was sorted already stays as it is', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const once = mailFailure(thrown);
        expect(mailFailure(once)).toEqual(once);
      })
    );
  });

  it('keeps a code, never what the server said', () => {
    expect(mailFailure({ code: '550 mira@example.test' }).code).toBe('unknown');
    expect(mailFailure(error({})).code).toBe('unknown');
    expect(mailFailure('550 mira@example.test')).toEqual({ code: 'unknown', permanent: false });
  });
});
