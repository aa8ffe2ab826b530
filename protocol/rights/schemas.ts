import { z } from 'zod';
import { FIELD_LENGTHS, PASSWORD_LENGTH } from '../foundation/limits';
import {
  cursor,
  date,
  email,
  filled,
  hash,
  id,
  ids,
  language,
  letter,
  MAX_IDS,
  names,
  note,
  plain,
  reason,
  SEARCH,
  time,
  zone,
} from '../foundation/schema-parts';
import { CONSENT_STATES } from '../foundation/terms';
import { lines, named, short, uuid } from '../foundation/visitor-schema-parts';
import { CASE_SOURCES, CASE_STATES, REFUSAL_GROUNDS, REQUEST_KINDS } from './cases';
import { EXPORT_FORMATS, EXPORT_LANGUAGES } from './export';
import { HOLD_KINDS } from './holds';
import { MOST_OTHERS, NAMES_AT_ONCE } from './people';

/** Validators of what the panel sends about people, cases, exports, erasures and holds, and of what persons ask for; strict. */

const conditions = {
  from: date.optional(),
  to: date.optional(),
  zone: zone.optional(),
  page: plain(FIELD_LENGTHS.url).optional(),
  agentId: id.optional(),
  departmentId: id.optional(),
  language: language.optional(),
  status: z.enum(['waiting', 'active', 'ended', 'offline']).optional(),
  purpose: id.optional(),
  consentState: z.enum(CONSENT_STATES).optional(),
  openCase: z.boolean().optional(),
  held: z.boolean().optional(),
};

export const subjectFilter = z.strictObject({
  text: plain(SEARCH).optional(),
  email: plain(FIELD_LENGTHS.email).optional(),
  phone: plain(40).optional(),
  name: plain(FIELD_LENGTHS.name).optional(),
  id: plain(64).optional(),
  words: plain(SEARCH).optional(),
  ...conditions,
});
export const subjectSearch = z.strictObject({ filter: subjectFilter, cursor: cursor.optional() });
export const savedSearch = z.strictObject({
  name: filled(FIELD_LENGTHS.name),
  filter: z.strictObject(conditions),
});
export const subjectIdParam = id;
const toName = z.array(id).max(NAMES_AT_ONCE, `at most ${NAMES_AT_ONCE}`);
export const namesRequest = z.strictObject({
  subjectIds: toName,
  caseIds: toName,
  chatIds: toName,
});
export const recordsQuery = z.object({ cursor: cursor.optional() });
export const linkDecision = z.strictObject({
  a: id,
  b: id,
  verdict: z.enum(['same', 'different']),
  reason,
});

export const caseFilter = z.strictObject({
  view: z.enum(['open', 'overdue', 'soon', 'mine', 'unassigned', 'closed', 'all']).optional(),
  kind: z.enum(REQUEST_KINDS).optional(),
  state: z.enum(CASE_STATES).optional(),
  search: plain(SEARCH).optional(),
  subjectId: id.optional(),
  cursor: cursor.optional(),
});
export const newCase = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  source: z.enum(CASE_SOURCES).exclude(['widget', 'form']),
  requester: z.strictObject({
    name: plain(FIELD_LENGTHS.name).optional(),
    email: email.optional(),
  }),
  details: note,
  language,
  receivedAt: z.int().positive().optional(),
  receivedDay: date.optional(),
  subjectIds: z.array(id).max(MAX_IDS).optional(),
});

const action = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What people who work on cases do. */
export const caseAction = z.discriminatedUnion('type', [
  action('assign', { assigneeId: id.nullable() }),
  action('set_subjects', { subjectIds: z.array(id).max(MAX_IDS) }),
  action('send_verification', { address: email }),
  action('confirm_code', { code: plain(20) }),
  action('pause', { reason }),
  action('resume', {}),
  action('note', { text: letter }),
  action('write', { subject: filled(FIELD_LENGTHS.title), text: letter }),
  action('log_received', { text: letter }),
  action('retry_mail', { mailId: id }),
]);
/** What needs the right to decide. */
export const caseDecision = z.discriminatedUnion('type', [
  action('waive_identity', { reason }),
  action('extend', { months: z.literal([1, 2]), reason }),
  action('refuse', { ground: z.enum(REFUSAL_GROUNDS), text: letter }),
  action('complete', { note }),
  action('withdraw', { note }),
  action('reopen', { reason }),
]);
export const letterRequest = z.strictObject({
  kind: z.enum([
    'acknowledgement',
    'verification',
    'extension',
    'refusal',
    'completion',
    'nothing_found',
    'delivery',
    'blank',
  ]),
  ground: z.enum(REFUSAL_GROUNDS).optional(),
  months: z.literal([1, 2]).optional(),
  reason: note.optional(),
});

/** Others who are left out of a copy or an erasure on purpose. */
const leftOut = z.array(id).max(MOST_OTHERS);
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subjects'), subjectIds: ids }),
  z.strictObject({ kind: z.literal('chats'), chatIds: ids }),
]);
export const exportPreview = z.strictObject({
  scope,
  names,
  agents: z.enum(['role', 'name']),
  caseId: id.optional(),
});
export const exportRecords = exportPreview.extend({
  until: z.int().min(0),
  cursor: cursor.optional(),
});
export const exportRequest = z.strictObject({
  scope,
  formats: z
    .array(z.enum(EXPORT_FORMATS))
    .min(1, 'at least one format')
    .refine((formats) => new Set(formats).size === formats.length, 'each format once'),
  language: z.enum(EXPORT_LANGUAGES),
  agents: z.enum(['role', 'name']),
  bom: z.boolean(),
  until: z.int().positive(),
  counts: z.array(z.strictObject({ store: id, count: z.int().min(0) })).max(100),
  names,
  decisions: z
    .array(
      z.strictObject({
        hitId: z.string().regex(/^[0-9a-f]{24}$/),
        mask: z.boolean(),
        reason: plain(FIELD_LENGTHS.label).optional(),
      })
    )
    .max(2_000),
  caseId: id.optional(),
  reason: note.optional(),
  leftOut: leftOut.optional(),
});
export const exportsQuery = z.object({ caseId: id.optional() });
export const fileIndexParam = z.coerce.number().pipe(z.int().min(0).max(1_000));
/** At most as long as what the page of a delivery takes. */
const password = plain(PASSWORD_LENGTH.most).min(
  PASSWORD_LENGTH.least,
  `at least ${PASSWORD_LENGTH.least} characters`
);

export const newDelivery = z.strictObject({
  to: email,
  method: z.enum(['link', 'attachment']),
  language: z.enum(EXPORT_LANGUAGES),
  password: password.optional(),
  ownPassword: z.boolean().optional(),
  reason: note.optional(),
});

const statistics = z.enum(['keep', 'drop']);

export const erasurePreview = z.strictObject({ scope, statistics, caseId: id.optional() });
export const erasureRequest = z.strictObject({
  scope,
  planHash: hash,
  caseId: id.optional(),
  reason: note.optional(),
  statistics,
  receiptTo: email.nullable().optional(),
  leftOut: leftOut.optional(),
  language: z.enum(EXPORT_LANGUAGES),
});
export const erasuresQuery = z.object({ caseId: id.optional() });
/** `lang`: what the receipt is written in. */
export const receiptQuery = z.object({ lang: language.optional() });
export const erasureApproval = z.strictObject({ planHash: hash });
/** As much as Strapi takes in one request by default; a longer ledger is put in its place as a file. */
export const ledgerImport = z.strictObject({ lines: z.string().max(900_000) });
export const redactionBody = z.strictObject({
  seq: z.int().positive(),
  from: z.int().min(0),
  to: z.int().positive(),
});
const correction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('profile'),
    subjectId: id,
    field: z.enum(['name', 'email', 'language']),
    value: plain(FIELD_LENGTHS.email),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    chatId: id,
    index: z.int().min(0).max(200),
    value: plain(FIELD_LENGTHS.answer),
  }),
]);
export const correctionRequest = z.strictObject({ correction, reason, caseId: id.optional() });

export const newHold = z.strictObject({
  kind: z.enum(HOLD_KINDS),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('subject'), subjectId: id }),
    z.strictObject({ kind: z.literal('chat'), chatId: id }),
  ]),
  reason,
  hidden: z.boolean(),
  reviewAt: time,
  caseId: id.optional(),
});
export const holdsQuery = z.object({ state: z.enum(['open', 'lifted', 'all']).default('open') });
export const holdReview = z.strictObject({ reviewAt: time });
export const holdLift = z.strictObject({
  reason,
  tell: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('mail'), to: email, language: z.enum(EXPORT_LANGUAGES) }),
    z.strictObject({ by: z.literal('other'), how: reason }),
    z.strictObject({ by: z.literal('none') }),
  ]),
});

export const subjectSettings = z.strictObject({
  secondPerson: z.boolean(),
  secondPersonErasure: z.boolean(),
  statistics,
  agents: z.enum(['role', 'name']),
  keepHours: z.int().min(1).max(720),
  linkHours: z.int().min(1).max(168),
  timeZone: zone,
  remindTo: z.union([z.literal(''), email]),
});
/** What persons and strangers send. */
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
export const verificationRequest = z.strictObject({
  token: plain(300),
  password: password.optional(),
});
export const openDelivery = z.strictObject({ token: plain(300), code: plain(100) });
export const deliveryFile = z.strictObject({ grant: plain(100), fileId: plain(10) });
export const transcriptRequest = z.strictObject({ language });
