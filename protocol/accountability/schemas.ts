import { z } from 'zod';
import { FIELD_LENGTHS } from '../foundation/limits';
import {
  cursor,
  date,
  email,
  filled,
  hash,
  id,
  language,
  note,
  plain,
  time,
  zone,
} from '../foundation/schema-parts';
import { RETENTION_KEYS } from './retention';

/** Validators of what the panel sends about retention, audit, the record of processing, residency and breaches; strict. */

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

export const processingQuery = z.object({ lang: language.optional() });
export const processingFileQuery = z.object({
  format: z.enum(['pdf', 'csv']),
  lang: language.optional(),
});

const region = plain(FIELD_LENGTHS.name);
const place = z.strictObject({ region, operator: plain(FIELD_LENGTHS.name) });
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
