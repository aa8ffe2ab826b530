import { z } from 'zod';
import { CASE_SOURCES, CASE_STATES, REFUSAL_GROUNDS } from './cases';
import { CONSENT_STATES, REQUEST_KINDS } from '../transparency/consent';
import { EXPORT_FORMATS, EXPORT_LANGUAGES } from './export';
import { FIELD_LENGTHS, PASSWORD_LENGTH } from '../foundation/limits';
import {
  cursor,
  date,
  email,
  filled,
  id,
  ids,
  language,
  leftOut,
  letter,
  MAX_IDS,
  names,
  plain,
  reason,
  SEARCH,
  zone,
} from '../foundation/schema-parts';
import { NAMES_AT_ONCE } from './subjects';

/** Validators of what the panel sends about people, cases, exports and deliveries; strict. */

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
  details: plain(FIELD_LENGTHS.requestDetails),
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
  action('complete', { note: plain(FIELD_LENGTHS.requestDetails) }),
  action('withdraw', { note: plain(FIELD_LENGTHS.requestDetails) }),
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
  reason: plain(FIELD_LENGTHS.requestDetails).optional(),
});

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
  reason: plain(FIELD_LENGTHS.requestDetails).optional(),
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
  reason: plain(FIELD_LENGTHS.requestDetails).optional(),
});

export const subjectSettings = z.strictObject({
  secondPerson: z.boolean(),
  secondPersonErasure: z.boolean(),
  statistics: z.enum(['keep', 'drop']),
  agents: z.enum(['role', 'name']),
  keepHours: z.int().min(1).max(720),
  linkHours: z.int().min(1).max(168),
  timeZone: zone,
  remindTo: z.union([z.literal(''), email]),
});
export const processingQuery = z.object({ lang: language.optional() });
export const processingFileQuery = z.object({
  format: z.enum(['pdf', 'csv']),
  lang: language.optional(),
});

/** What strangers send. */
export const verificationRequest = z.strictObject({
  token: plain(300),
  password: password.optional(),
});
export const openDelivery = z.strictObject({ token: plain(300), code: plain(100) });
export const deliveryFile = z.strictObject({ grant: plain(100), fileId: plain(10) });
export const transcriptRequest = z.strictObject({ language });
