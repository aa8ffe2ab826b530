import { z } from 'zod';
import { EXPORT_LANGUAGES } from '../rights/export';
import { HOLD_KINDS } from '../rights/holds';
import { FIELD_LENGTHS } from '../foundation/limits';
import { RETENTION_KEYS } from './retention';
import {
  cursor,
  date,
  email,
  filled,
  id,
  ids,
  leftOut,
  plain,
  reason,
  zone,
} from '../foundation/schema-parts';

/** Validators of what the panel sends about erasure, holds, retention, audit, residency and breaches; strict. */

const time = z.int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a hash of an earlier answer');
const statistics = z.enum(['keep', 'drop']);
const note = plain(FIELD_LENGTHS.requestDetails);
const exportLanguage = z.enum(EXPORT_LANGUAGES);

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subjects'), subjectIds: ids }),
  z.strictObject({ kind: z.literal('chats'), chatIds: ids }),
]);

export const erasurePreview = z.strictObject({ scope, statistics, caseId: id.optional() });
export const erasureRequest = z.strictObject({
  scope,
  planHash: hash,
  caseId: id.optional(),
  reason: note.optional(),
  statistics,
  receiptTo: email.nullable().optional(),
  leftOut: leftOut.optional(),
  language: exportLanguage,
});
export const erasuresQuery = z.object({ caseId: id.optional() });
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
    z.strictObject({ by: z.literal('mail'), to: email, language: exportLanguage }),
    z.strictObject({ by: z.literal('other'), how: reason }),
    z.strictObject({ by: z.literal('none') }),
  ]),
});

export const retentionSettings = z.strictObject({
  enabled: z.boolean(),
  rules: z
    .array(
      z.strictObject({
        key: z.enum(RETENTION_KEYS),
        on: z.boolean(),
        days: z.int().min(1, 'at least one day').max(36_500, 'at most 36,500 days'),
        action: z.enum(['delete', 'anonymise']),
      })
    )
    .max(RETENTION_KEYS.length)
    .refine(
      (rules) => new Set(rules.map(({ key }) => key)).size === rules.length,
      'each rule once'
    ),
  alarmTo: z.union([z.literal(''), email]),
});
export const retentionPreview = z.strictObject({ settings: retentionSettings });
export const retentionChange = z.strictObject({ settings: retentionSettings, previewHash: hash });

const auditConditions = {
  action: z
    .string()
    .regex(/^[a-z]{1,40}(\.[a-z_]{0,40})?$/, 'the beginning of an action, such as export')
    .optional(),
  actor: id.optional(),
  target: id.optional(),
  from: date.optional(),
  to: date.optional(),
  zone: zone.optional(),
};
export const auditFilter = z.strictObject({ ...auditConditions, cursor: cursor.optional() });
export const auditFileQuery = z.object({ ...auditConditions, format: z.enum(['csv', 'json']) });
export const auditAnchoring = z.strictObject({
  file: z.boolean(),
  mailTo: z.union([z.literal(''), email]),
  webhookUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(FIELD_LENGTHS.url)]),
});

const region = plain(FIELD_LENGTHS.name);
const place = z.strictObject({ region, operator: plain(FIELD_LENGTHS.name) });
export const safeguardsSeen = z.strictObject({ position: z.int().positive() });
export const residencySettings = z.strictObject({
  allowed: z.array(filled(FIELD_LENGTHS.name)).max(50),
  database: place,
  files: place,
  mail: place,
});

const breachScope = {
  from: time,
  to: time,
  stores: z.array(id).min(1, 'at least one category').max(100),
};
export const breachAffected = z.strictObject(breachScope);
export const breachDefinition = z.strictObject({
  title: filled(FIELD_LENGTHS.title),
  awareAt: time,
  ...breachScope,
  what: note,
  consequences: note,
  measures: note,
  risk: z.enum(['unlikely', 'risk', 'high']),
  authorityToldAt: time.optional(),
  authorityReason: note.optional(),
  personsToldAt: time.optional(),
  personsReason: note.optional(),
  closed: z.boolean(),
});
/** `base`: `savedAt` of what was edited; another means that somebody else has saved meanwhile. */
export const breachChange = z.strictObject({ definition: breachDefinition, base: time });
