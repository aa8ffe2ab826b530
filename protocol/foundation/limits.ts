/** A token bucket: `burst` at once, refilled at `perMinute`. */
export interface Rate {
  perMinute: number;
  burst: number;
}

/**
 * Limits on everything that a stranger can send. Each can be changed in the plugin's config under `limits`;
 * the values are where comparable products have settled, rounded towards the strict side.
 */
export interface Limits {
  /** Longest message, in UTF-16 code units as `String.length` counts. */
  messageCharacters: number;
  /** Largest socket frame and REST body, in bytes. Must leave room for a full message in UTF-8 with JSON escapes. */
  frameBytes: number;
  /** Messages of one visitor. */
  visitorMessages: Rate;
  /** Messages of one agent. */
  agentMessages: Rate;
  /** Any one event by one socket, typing aside. */
  socketEvents: Rate;
  /** Packets of one connection, of whatever kind and content; one that sends more is closed. */
  packets: Rate;
  /** Packets of all connections of one network address. */
  addressPackets: Rate;
  /** Typing notices by one socket; those above are dropped silently. */
  typing: Rate;
  /** New chats by one network address. */
  newChats: Rate;
  /** REST requests of visitors by one network address, preflights and refused ones included. */
  requests: Rate;
  /** Files and pages of the widget asked for by one network address. */
  files: Rate;
  /** All other requests below `/live-chat` by one network address: the admin panel's, and those for nothing at all. */
  panelRequests: Rate;
  /** Consents, withdrawals and requests by one network address. */
  privacyChanges: Rate;
  /** Mails (receipts, links to "My data") that one network address can ask for. */
  privacyMails: Rate;
  /** Socket handshakes by one network address; its attempts to authenticate count for themselves as often. */
  handshakes: Rate;
  /** Requests to the socket endpoint by one network address: handshakes, polls and upgrades together. */
  socketRequests: Rate;
  /** Chats that one visitor may have open at the same time. */
  openChatsPerVisitor: number;
  /** Sockets of one visitor. */
  socketsPerVisitor: number;
  /** Sockets of one network address, of all visitors behind it. */
  socketsPerAddress: number;
  /**
   * A socket that has not authenticated within this many milliseconds is closed; so is a connection that asked for
   * another protocol (`Upgrade`) and that nobody has taken by then.
   */
  handshakeTimeout: number;
  /** A request whose body has not come whole within this many milliseconds is cut off. */
  bodyTimeout: number;
  /** Bytes that may wait to be written to one socket before it is cut off and has to catch up. */
  socketBufferBytes: number;
  /** Appends that may wait for the database before senders are told `unavailable`. */
  pendingAppends: number;
}

export const DEFAULT_LIMITS: Limits = {
  messageCharacters: 4_000,
  frameBytes: 64 * 1024,
  visitorMessages: { perMinute: 30, burst: 10 },
  agentMessages: { perMinute: 120, burst: 30 },
  socketEvents: { perMinute: 120, burst: 40 },
  packets: { perMinute: 1_200, burst: 400 },
  addressPackets: { perMinute: 12_000, burst: 4_000 },
  typing: { perMinute: 20, burst: 3 },
  newChats: { perMinute: 6 / 60, burst: 6 },
  requests: { perMinute: 300, burst: 100 },
  files: { perMinute: 1_200, burst: 400 },
  panelRequests: { perMinute: 3_000, burst: 1_000 },
  privacyChanges: { perMinute: 30, burst: 30 },
  privacyMails: { perMinute: 10 / 60, burst: 5 },
  handshakes: { perMinute: 120, burst: 60 },
  socketRequests: { perMinute: 3_000, burst: 600 },
  openChatsPerVisitor: 3,
  socketsPerVisitor: 5,
  socketsPerAddress: 50,
  handshakeTimeout: 5_000,
  bodyTimeout: 15_000,
  socketBufferBytes: 1024 * 1024,
  pendingAppends: 20_000,
};

/** Fixed parts of the delivery protocol (see docs/reference/protocol.md). */
export const DELIVERY = {
  /** Events in one page of a sync. */
  syncPage: 200,
  /** A client that is further behind than this is told to reload instead of being sent page after page. */
  syncMax: 1_000,
  /** Milliseconds a receiver waits for a missing number before it asks. */
  gapPatience: 1_000,
  /** Each side expects to hear from the other at least this often, in milliseconds. */
  heartbeat: 25_000,
  /** Milliseconds to wait for the answer to a heartbeat or a send before the link counts as broken. */
  answerTimeout: 10_000,
  /** First, largest and random share of the wait between attempts of an outbox. */
  backOff: { first: 1_000, max: 30_000, jitter: 0.5 },
} as const;

/** Of a password that somebody chooses for what is delivered to them. */
export const PASSWORD_LENGTH = { least: 8, most: 100 } as const;

/** Longest values of what visitors fill in, in UTF-16 code units. Apart, so that the widget carries no more than these. */
export const VISITOR_LENGTHS = {
  name: 120,
  email: 254,
  url: 2_000,
  title: 300,
  answer: 2_000,
  requestDetails: 2_000,
} as const;

/** Longest values of short fields, and the most of what forms and notices hold. */
export const FIELD_LENGTHS = {
  ...VISITOR_LENGTHS,
  language: 35,
  formFields: 50,
  options: 50,
  conditions: 5,
  label: 500,
  text: 5_000,
  noticeText: 20_000,
  languages: 30,
  purposes: 50,
  recipients: 20,
  patterns: 20,
  webhooks: 20,
} as const;
