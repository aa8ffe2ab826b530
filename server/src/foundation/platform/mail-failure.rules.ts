/** What a rejected `send` says, whatever it was rejected with and whoever it came from. */
export interface MailFailure {
  /** Short name of the reason; what the server said repeats addresses and is not kept. */
  code: string;
  /** Another try is of no use. */
  permanent: boolean;
}

const CODE = /^[A-Za-z0-9_-]{1,40}$/;

/** SMTP replies that speak of our own login (RFC 4954): that is mended in the settings, and the mail is still good. */
const LOGIN = new Set([530, 534, 535, 538]);
/** Answers of providers with an HTTP interface that the same mail would get again; 401, 403 and 404 speak of settings. */
const REFUSED = new Set([400, 405, 406, 410, 411, 413, 414, 415, 422]);
/** A provider that was handed something else than it takes: so it is the next time. */
const MISUSE = /^ERR_(INVALID_ARG|MISSING_ARG|OUT_OF_RANGE|INVALID_URL|METHOD_NOT_IMPLEMENTED)/;
/** Names that libraries give a mail that cannot be one: without recipients, or all of them refused. */
const NO_MAIL = new Set(['EENVELOPE', 'EMESSAGE', 'EFILEACCESS', 'MessageRejected']);
/** Calls on a file that was to go with the mail. */
const FILE_CALLS = new Set(['open', 'stat', 'lstat', 'copyfile', 'read']);

const part = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;

/** A status of HTTP, where one is told in one of the ways that libraries tell it. */
const statusOf = (error: unknown): number | undefined =>
  [
    part(error, 'statusCode'),
    part(error, 'status'),
    part(part(error, 'response'), 'status'),
    part(part(error, 'response'), 'statusCode'),
    part(part(error, '$metadata'), 'httpStatusCode'),
    part(error, 'code'),
  ]
    .map((value) => (typeof value === 'string' && value.trim() === '' ? NaN : Number(value)))
    .find((status) => Number.isInteger(status) && status >= 400 && status < 600);

const named = (code: unknown): string => {
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  return CODE.test(text) ? text : 'unknown';
};

/** Sorts what will pass from what will not: only the latter ends a mail at once. What is not known may pass. */
export const mailFailure = (error: unknown): MailFailure => {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', permanent: false };
  const told = part(error, 'permanent');
  if (typeof told === 'boolean') return { code: named(part(error, 'code')), permanent: told };
  const reply = Number(part(error, 'responseCode') ?? 0);
  if (reply > 0) {
    return { code: `smtp_${reply}`, permanent: reply >= 500 && reply < 600 && !LOGIN.has(reply) };
  }
  const code = part(error, 'code');
  const name = named(code ?? part(error, 'name'));
  const busy = /throttl|too_?many|limit/i.test(`${name} ${named(part(error, 'name'))}`);
  const status = statusOf(error);
  if (status !== undefined) {
    return { code: `http_${status}`, permanent: REFUSED.has(status) && !busy };
  }
  // What went wrong on the way is told as the cause, under a name that says nothing.
  const cause = part(error, 'cause');
  if (code === undefined && cause !== undefined) return mailFailure(cause);
  const gone = name === 'ENOENT' && FILE_CALLS.has(String(part(error, 'syscall')));
  return {
    code: gone ? 'files_gone' : code === undefined ? 'unknown' : name,
    permanent: gone || MISUSE.test(name) || NO_MAIL.has(name),
  };
};
