import { IntlMessageFormat } from 'intl-messageformat';
import type {
  FieldDefinition,
  FormDefinition,
  NoticeDefinition,
  PurposeDefinition,
  PurposeVersion,
} from '../../../../protocol';
import type { Say } from '../../../../admin/src/transparency/definitions/say';
import { en } from '../../../../admin/src/foundation/translations';

export const say: Say = {
  t: (key, values) => String(new IntlMessageFormat(en[key], 'en').format(values)),
  languageName: (tag) => tag,
};

export const purpose = (more: Partial<PurposeDefinition> = {}): PurposeDefinition => ({
  texts: { en: { name: 'Newsletter', description: 'We send news.', consent: 'Send me news.' } },
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients: [],
  retention: { days: 365, from: 'withdrawal' },
  active: true,
  ...more,
});

export const version = (key: string, more: Partial<PurposeVersion> = {}): PurposeVersion => ({
  ...purpose(),
  key,
  version: 1,
  material: false,
  publishedAt: 0,
  ...more,
});

export const enquiry = version('enquiry', {
  lawfulBasis: 'legitimate_interests',
  texts: { en: { name: 'Enquiry', description: 'We answer.', interest: 'Answering.' } },
  retention: { days: 365, from: 'chat_end' },
});

export const field = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  type: 'text',
  label: { en: key },
  required: false,
  processing: {
    purpose: 'enquiry',
    lawfulBasis: 'legitimate_interests',
    retention: { days: 365, from: 'chat_end' },
  },
  ...more,
});

export const form = (
  fields: FieldDefinition[] = [],
  more: Partial<FormDefinition> = {}
): FormDefinition => ({
  name: 'Sales',
  texts: {},
  fields,
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
  ...more,
});

export const notice = (more: Partial<NoticeDefinition> = {}): NoticeDefinition => ({
  controller: { name: 'Shop', address: 'Street 1', email: 'privacy@shop.example' },
  jurisdiction: 'EU GDPR',
  texts: { en: { summary: 'We answer you.', policyUrl: 'https://shop.example/privacy' } },
  ...more,
});
