import { z } from 'zod';
import { cardAnswer } from '../conversation/schemas';
import { FIELD_LENGTHS } from '../foundation/limits';
import { isWebLink } from '../foundation/link';
import { date, email, filled, plain, purposeKey, zone } from '../foundation/schema-parts';
import { TEMPLATE_LENGTH } from '../foundation/template';
import { CONSENT_STATES } from '../foundation/terms';
import { withoutDirection } from '../foundation/text';
import { body, cleaned, lines, named, seq, short, uuid } from '../foundation/visitor-schema-parts';
import { CONSENT_METHODS } from './consent';
import { FIELD_KEY, FIELD_TYPES } from './prechat';
import { CHANNELS, DATA_CATEGORIES, LAWFUL_BASES } from './purposes';

/** Validators of what the panel sends about forms, purposes, notices and consents: whole definitions, strict. Then visitors'. */

const tag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'a language tag such as en or pt-br');
const localized = <T extends z.ZodType>(schema: T) =>
  z
    .record(tag, schema)
    .refine(
      (texts) => Object.keys(texts).length <= FIELD_LENGTHS.languages,
      `at most ${FIELD_LENGTHS.languages} languages`
    );
const webLink = plain(FIELD_LENGTHS.url).refine(
  isWebLink,
  'an address that begins with https:// or http://'
);
const key = z.string().regex(FIELD_KEY, 'letters a to z, digits and _, beginning with a letter');
const retention = z.strictObject({
  days: z.int().min(0).max(36_500),
  from: z.enum(['chat_end', 'withdrawal']),
});

const template = plain(TEMPLATE_LENGTH.max).min(TEMPLATE_LENGTH.min);

const fieldDefinition = z.strictObject({
  key,
  type: z.enum(FIELD_TYPES),
  label: localized(plain(FIELD_LENGTHS.text)),
  help: localized(plain(FIELD_LENGTHS.label)).optional(),
  placeholder: localized(plain(FIELD_LENGTHS.label)).optional(),
  required: z.boolean(),
  default: plain(FIELD_LENGTHS.answer).optional(),
  rules: z
    .strictObject({
      minLength: z.int().min(0).max(FIELD_LENGTHS.answer).optional(),
      maxLength: z.int().min(1).max(FIELD_LENGTHS.answer).optional(),
      min: plain(20).optional(),
      max: plain(20).optional(),
      template: template.optional(),
    })
    .optional(),
  options: z
    .array(z.strictObject({ value: filled(80), label: localized(plain(FIELD_LENGTHS.label)) }))
    .max(FIELD_LENGTHS.options)
    .optional(),
  showIf: z
    .array(
      z.strictObject({
        field: key,
        is: z.enum(['equal', 'not_equal', 'filled', 'empty']),
        value: plain(FIELD_LENGTHS.answer).optional(),
      })
    )
    .max(FIELD_LENGTHS.conditions)
    .optional(),
  source: z
    .strictObject({ from: z.enum(['query', 'path', 'language']), name: filled(60).optional() })
    .optional(),
  purpose: purposeKey.optional(),
  processing: z
    .strictObject({ purpose: purposeKey, lawfulBasis: z.enum(LAWFUL_BASES), retention })
    .optional(),
});

export const formDefinition = z.strictObject({
  name: filled(120),
  texts: localized(
    z.strictObject({
      title: plain(120).optional(),
      greeting: plain(FIELD_LENGTHS.label).optional(),
      offlineText: plain(FIELD_LENGTHS.label).optional(),
      launcher: plain(60).optional(),
      start: plain(60).optional(),
    })
  ),
  fields: z
    .array(fieldDefinition)
    .max(FIELD_LENGTHS.formFields, `at most ${FIELD_LENGTHS.formFields} fields`),
  assignment: z.strictObject({
    pages: z.array(filled(FIELD_LENGTHS.url).startsWith('/', 'a path that begins with /')).max(50),
    languages: z.array(tag).max(FIELD_LENGTHS.languages),
    departments: z.array(filled(64)).max(50),
  }),
  appearance: z.strictObject({
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0b6e4f')
      .optional(),
    position: z.enum(['left', 'right']).optional(),
    launcherText: z.boolean().optional(),
    logo: z
      .string()
      .regex(
        /^\/uploads\/[\w.-]{1,200}\.(png|jpe?g|webp|gif)$/i,
        'the path of an image in the media library, such as /uploads/logo.png'
      )
      .optional(),
  }),
  minimumAge: z.int().min(1).max(99).optional(),
});

export const purposeDefinition = z.strictObject({
  texts: localized(
    z.strictObject({
      name: filled(120),
      description: filled(FIELD_LENGTHS.label),
      consent: plain(1_000).optional(),
      interest: plain(1_000).optional(),
    })
  ).refine((texts) => Object.keys(texts).length > 0, 'texts in at least one language'),
  lawfulBasis: z.enum(LAWFUL_BASES),
  categories: z.array(z.enum(DATA_CATEGORIES)).min(1, 'at least one category of data'),
  recipients: z
    .array(
      z.strictObject({
        name: filled(200),
        role: z.enum(['processor', 'controller']),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'a country code such as DE')
          .optional(),
      })
    )
    .max(FIELD_LENGTHS.recipients),
  retention,
  channel: z.enum(CHANNELS).optional(),
  validityDays: z.int().min(1).max(3_650).optional(),
  conditionReason: plain(1_000).optional(),
  active: z.boolean(),
});

export const noticeDefinition = z.strictObject({
  controller: z.strictObject({
    name: filled(200),
    address: filled(FIELD_LENGTHS.label),
    email,
    phone: plain(60).optional(),
  }),
  dpo: z.strictObject({ name: plain(200).optional(), email }).optional(),
  jurisdiction: filled(120),
  texts: localized(
    z.strictObject({
      summary: filled(400),
      introduction: plain(FIELD_LENGTHS.text).optional(),
      more: plain(FIELD_LENGTHS.text).optional(),
      policyUrl: webLink.optional(),
      authority: plain(FIELD_LENGTHS.label).optional(),
    })
  ).refine((texts) => Object.keys(texts).length > 0, 'texts in at least one language'),
});

export const formKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'letters a to z, digits, - and _');
const time = z.int().min(0).max(8_640_000_000_000_000);
const version = z.coerce.number().pipe(z.int().min(0).max(1_000_000));

export const saveForm = z.strictObject({ definition: formDefinition, base: time.optional() });
export const publishForm = z.strictObject({ base: time });
export const restoreForm = z.strictObject({ version });
export const previewForm = z.strictObject({ definition: formDefinition, language: tag });
export const savePurpose = z.strictObject({
  definition: purposeDefinition,
  material: z.boolean(),
  base: z.int().min(0),
});
export const purposeKeyParam = purposeKey;
export const versionParam = version;
export const saveNotice = z.strictObject({
  definition: noticeDefinition,
  base: time.optional(),
});
export const previewNotice = z.strictObject({ definition: noticeDefinition, language: tag });
export const publishNotice = z.strictObject({
  base: time,
  material: z.boolean(),
  note: plain(FIELD_LENGTHS.label).optional(),
  effectiveFrom: time.optional(),
  checked: z.boolean().optional(),
});

export const consentFilter = z.object({
  state: z.enum(CONSENT_STATES).optional(),
  purpose: purposeKey.optional(),
  method: z.enum(CONSENT_METHODS).optional(),
  language: tag.optional(),
  search: plain(254).optional(),
  from: date.optional(),
  to: date.optional(),
  zone: zone.optional(),
  cursor: plain(100).optional(),
});
export const recordIdParam = z.string().regex(/^[a-z0-9]{24,32}$/);
export const proofQuery = z.object({ format: z.enum(['json', 'pdf']) });
export const deliveryQuery = z.object({
  state: z.enum(['waiting', 'delivered', 'failed', 'superseded']).optional(),
});
export const privacySettings = z.strictObject({
  masking: z.strictObject({
    cards: z.boolean(),
    ibans: z.boolean(),
    patterns: z.array(z.strictObject({ name: filled(80), template })).max(FIELD_LENGTHS.patterns),
  }),
  webhooks: z
    .array(
      z.strictObject({
        id: z.string().max(40).optional(),
        name: filled(120),
        url: webLink,
        region: plain(80).optional(),
        enabled: z.boolean(),
        purposes: z.array(purposeKey).max(FIELD_LENGTHS.purposes),
      })
    )
    .max(FIELD_LENGTHS.webhooks),
});

/** What visitors send. Strict: an unknown field is refused, not ignored. */
export const configQuery = z.object({
  form: short(64).optional(),
  lang: short(200).optional(),
  page: cleaned(FIELD_LENGTHS.url).optional(),
  department: short(64).optional(),
});

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
    .record(key, answer)
    .refine(atMost(FIELD_LENGTHS.formFields), `at most ${FIELD_LENGTHS.formFields} answers`)
    .optional(),
  consents: z
    .record(key, z.boolean())
    .refine(atMost(FIELD_LENGTHS.formFields), `at most ${FIELD_LENGTHS.formFields} boxes`)
    .optional(),
  ofAge: z.boolean().optional(),
  message: z.strictObject({ clientMessageId: uuid, body }),
  offline: z
    .strictObject({ name: named(FIELD_LENGTHS.name).optional(), email: email.optional() })
    .optional(),
});

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
