import { z } from 'zod';
import { isOrigin } from '../foundation/origin';
import { purposeKey } from '../foundation/schema-parts';
import { body, seq, short, uuid } from '../foundation/visitor-schema-parts';

/** Validators of everything that comes from outside. Strict: an unknown field is refused, not ignored. */

const chatId = z.string().regex(/^[a-z0-9]{24,32}$/);
export const visitorAuth = z.object({ v: z.int(), token: z.string().min(20).max(100) });
export const agentAuth = z.object({ v: z.int(), ticket: z.string().min(20).max(2_000) });

const inChat = z.strictObject({ chatId });
const since = z.strictObject({ chatId, since: seq });
const history = z.strictObject({ chatId, before: seq });
const read = z.strictObject({ chatId, seq });
const typing = z.strictObject({ chatId, on: z.boolean() });

/** The answer to a consent card, whichever way it comes. */
export const cardAnswer = { cardSeq: seq.min(1), answer: z.enum(['yes', 'no']) };

export const visitorEvents = {
  'chat:join': since,
  'chat:sync': since,
  'chat:history': history,
  'message:send': z.strictObject({ chatId, clientMessageId: uuid, body }),
  'consent:answer': z.strictObject({ chatId, clientMessageId: uuid, ...cardAnswer }),
  'chat:read': read,
  'chat:end': inChat,
  typing,
  beat: inChat,
};

export const agentEvents = {
  'desk:join': z.strictObject({}),
  'desk:list': z.strictObject({
    view: z.enum(['waiting', 'queue', 'left', 'mine', 'all', 'ended']),
    cursor: short(100).optional(),
    search: short(200).optional(),
  }),
  availability: z.strictObject({ availability: z.enum(['online', 'away']) }),
  'chat:open': since,
  'chat:leave': inChat,
  'chat:sync': since,
  'chat:history': history,
  'message:send': z.strictObject({
    chatId,
    clientMessageId: uuid,
    body,
    kind: z.enum(['text', 'note']),
  }),
  'consent:preview': z.strictObject({ chatId, purpose: purposeKey }),
  'consent:ask': z.strictObject({ chatId, clientMessageId: uuid, purpose: purposeKey }),
  'chat:take': z.strictObject({ chatId, from: short(64).optional() }),
  'chat:release': inChat,
  'chat:end': inChat,
  'chat:read': read,
  typing,
  beat: z.strictObject({ chatIds: z.array(chatId).max(50) }),
};

export const sendRequest = z.strictObject({ clientMessageId: uuid, body });
export const emptyRequest = z.strictObject({});
export const chatIdParam = chatId;
export const sinceQuery = z.object({ since: z.coerce.number().pipe(seq).default(0) });

const origin = z
  .string()
  .refine(isOrigin, 'an origin such as https://www.example.com, without path or trailing slash');

export const settings = z.strictObject({
  origins: z.array(origin).max(200),
  appearance: z.strictObject({
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .nullable(),
    position: z.enum(['left', 'right']),
  }),
});

export const agentSend = z.strictObject({
  clientMessageId: uuid,
  body,
  kind: z.enum(['text', 'note']).default('text'),
});
