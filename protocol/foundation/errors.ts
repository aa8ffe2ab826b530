/**
 * The one table of error codes, for sockets and REST alike. `retryable` tells an outbox to keep the message and
 * try again (after `retryAfter` ms where given); everything else is final and is shown to the person.
 */
export const ERROR_CODES = {
  /** The payload does not have the documented shape. */
  invalid_request: { status: 400, retryable: false },
  /** The text holds NUL, other control characters or unpaired surrogates. */
  invalid_text: { status: 400, retryable: false },
  /** The text is empty, or only white space. */
  empty_text: { status: 400, retryable: false },
  /** The text is longer than the limit that the message names. */
  text_too_long: { status: 413, retryable: false },
  /** The request body or socket frame is larger than the limit. */
  payload_too_large: { status: 413, retryable: false },
  /** No token or ticket, or one that is wrong, expired or revoked. */
  unauthorized: { status: 401, retryable: false },
  /** Known, but not allowed to do this. */
  forbidden: { status: 403, retryable: false },
  /** The page's origin is not on the list of websites. */
  origin_not_allowed: { status: 403, retryable: false },
  /** No such chat, or not one of yours: the two are not told apart. */
  not_found: { status: 404, retryable: false },
  /** The chat has ended; nothing can be added to it. */
  chat_ended: { status: 409, retryable: false },
  /** The chat was erased; drop what you hold of it. */
  gone: { status: 410, retryable: false },
  /** Somebody else was faster, or the chat is not in the state this needs. */
  conflict: { status: 409, retryable: false },
  /** Only the agent who has taken the chat can do this. */
  not_assigned: { status: 409, retryable: false },
  /** Too much at once; `retryAfter` says when it will be accepted. */
  rate_limited: { status: 429, retryable: true },
  /** Nobody is there to answer now: a message can be left with an e-mail address only. */
  address_needed: { status: 422, retryable: false },
  /** As many chats or sockets are open as are allowed. */
  too_many: { status: 429, retryable: false },
  /** This client speaks a protocol version that the server does not. */
  unsupported_protocol: { status: 426, retryable: false },
  /** The server is shutting down; another or the next one will take it. */
  draining: { status: 503, retryable: true },
  /** The database did not take it for now; nothing was stored. */
  unavailable: { status: 503, retryable: true },
  /** A defect of ours. `id` in the message finds the log entry. */
  internal: { status: 500, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** For developers, in English; never holds what a visitor or agent wrote. */
  message: string;
  /** Milliseconds after which a retry can succeed. */
  retryAfter?: number;
}

export type Result<T extends object> = ({ ok: true } & T) | Failure;

/** The one error class that rules, services and edges throw; anything else that is thrown is a defect. */
export class LiveChatError extends Error {
  readonly code: ErrorCode;
  readonly retryAfter?: number;

  constructor(code: ErrorCode, message: string, retryAfter?: number) {
    super(message);
    this.name = 'LiveChatError';
    this.code = code;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }

  toFailure(): Failure {
    const failure: Failure = { ok: false, code: this.code, message: this.message };
    if (this.retryAfter !== undefined) failure.retryAfter = this.retryAfter;
    return failure;
  }
}

export const isRetryable = (code: ErrorCode): boolean => ERROR_CODES[code].retryable;
