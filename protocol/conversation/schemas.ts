import { z } from 'zod';
import { FIELD_LENGTHS } from '../foundation/limits';
import { REQUEST_KINDS } from '../transparency/consent';
import { isOrigin } from '../foundation/origin';
import { FIELD_KEY } from '../transparency/prechat';
import { PURPOSE_KEY } from '../transparency/privacy';
import { email } from '../foundation/schema-parts';
import { cleanText, isBroken, trimmedValue, withoutDirection } from '../foundation/text';

/** Validators of everything that comes from outside. Strict: an unknown field is refused, not ignored. */

const chatId = z.string().regex(/^[a-z0-9]{24,32}$/);
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a lower-case UUID');
const seq = z.int().min(0).max(2_147_483_647);
/** Length and characters are checked by `assertText`, which has codes of its own for them. */
const body = z.string();
const short = (max: number) =>
  z
    .string()
    .transform(trimmedValue)
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !isBroken(text), 'plain text without control characters')
    );
/** Names and titles stand among other words: nothing in them may turn the direction of those. */
const named = (max: number) => short(max).transform(withoutDirection);
/** What the page itself says, not the visitor: nobody could mend it, so it is cleaned instead of refused. */
const cleaned = (max: number) => z.string().transform(cleanText).pipe(z.string().trim().max(max));

export const visitorAuth = z.object({ v: z.int(), token: z.string().min(20).max(100) });
export const agentAuth = z.object({ v: z.int(), ticket: z.string().min(20).max(2_000) });

const purposeKey = z.string().regex(PURPOSE_KEY);
const fieldKey = z.string().regex(FIELD_KEY);

const inChat = z.strictObject({ chatId });
const since = z.strictObject({ chatId, since: seq });
const history = z.strictObject({ chatId, before: seq });
const read = z.strictObject({ chatId, seq });
const typing = z.strictObject({ chatId, on: z.boolean() });

const cardAnswer = { cardSeq: seq.min(1), answer: z.enum(['yes', 'no']) };

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

export const configQuery = z.object({
  form: short(64).optional(),
  lang: short(200).optional(),
  page: cleaned(FIELD_LENGTHS.url).optional(),
  department: short(64).optional(),
});

/** Line breaks are part of what people write; everything else that controls a terminal is not. */
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !isBroken(text), 'plain text without control characters');
const answer = z.union([
  lines(FIELD_LENGTHS.answer),
  z.array(short(FIELD_LENGTHS.answer)).max(FIELD_LENGTHS.options),
]);
const atMost = (count: number) => (value: object) => Object.keys(value).length <= count;

export const startRequest = z.strictObject({
  startId: uuid,
  form: short(64).optional(),
  language: short(FIELD_LENGTHS.language),
  lang: short(200).optional(),
  formVersion: seq.optional(),
  noticeVersion: seq.optional(),
  page: z
    .strictObject({
      url: cleaned(FIELD_LENGTHS.url),
      title: cleaned(FIELD_LENGTHS.title).transform(withoutDirection),
    })
    .optional(),
  answers: z
    .record(fieldKey, answer)
    .refine(atMost(FIELD_LENGTHS.formFields), `at most ${FIELD_LENGTHS.formFields} answers`)
    .optional(),
  consents: z
    .record(fieldKey, z.boolean())
    .refine(atMost(FIELD_LENGTHS.formFields), `at most ${FIELD_LENGTHS.formFields} boxes`)
    .optional(),
  ofAge: z.boolean().optional(),
  message: z.strictObject({ clientMessageId: uuid, body }),
  offline: z
    .strictObject({ name: named(FIELD_LENGTHS.name).optional(), email: email.optional() })
    .optional(),
});

export const sendRequest = z.strictObject({ clientMessageId: uuid, body });
export const cardAnswerRequest = z.strictObject({ clientMessageId: uuid, ...cardAnswer });
export const preferenceRequest = z.strictObject({
  requestId: uuid,
  purpose: purposeKey,
  version: seq,
  answer: z.enum(['given', 'refused', 'withdrawn']),
  language: short(200),
  noticeVersion: seq.optional(),
  pageUrl: cleaned(FIELD_LENGTHS.url).optional(),
});
export const subjectRequestBody = z.strictObject({
  requestId: uuid,
  kind: z.enum(REQUEST_KINDS),
  details: lines(FIELD_LENGTHS.requestDetails),
  language: short(FIELD_LENGTHS.language),
});
export const publicRequestBody = z.strictObject({
  ...subjectRequestBody.shape,
  email,
  name: named(FIELD_LENGTHS.name).optional(),
});
export const linkRequest = z.strictObject({ email, language: short(FIELD_LENGTHS.language) });
export const privacyQuery = z.object({ lang: short(200).optional() });
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
