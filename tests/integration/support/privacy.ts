import type {
  FormDefinition,
  FormState,
  NoticeDefinition,
  NoticeState,
  PurposeDefinition,
  PurposeState,
} from '../../../protocol';
import type { AdminSession } from '../../support/admin';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;

/** Statements in words that no other text of the plugin has, so that a test knows them again. */
export const STATEMENT = {
  en: 'Yes, write to me about new bicycles.',
  de: 'Ja, schreiben Sie mir über neue Fahrräder.',
  fr: 'Oui, écrivez-moi au sujet des nouveaux vélos.',
  es: 'Sí, escríbanme sobre bicicletas nuevas.',
  ar: 'نعم، اكتبوا إليّ عن الدراجات الجديدة.',
} as const;

export const newsletter = (over: Partial<PurposeDefinition> = {}): PurposeDefinition => ({
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients: [{ name: 'Postwagen GmbH', role: 'processor', country: 'DE' }],
  retention: { days: 30, from: 'withdrawal' },
  channel: 'email',
  active: true,
  texts: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        name: `Newsletter ${language}`,
        description: `News by mail (${language}).`,
        consent: STATEMENT[language],
      },
    ])
  ),
  ...over,
});

export const notice = (over: Partial<NoticeDefinition> = {}): NoticeDefinition => ({
  controller: { name: 'Larkspur Ltd', address: '1 Mill Lane, Bristol', email: 'us@larkspur.test' },
  dpo: { name: 'Priya Shah', email: 'dpo@larkspur.test' },
  jurisdiction: 'UK GDPR',
  texts: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        summary: `We answer you (${language}).`,
        policyUrl: `https://larkspur.test/${language}/privacy`,
        authority: 'ico.org.uk',
      },
    ])
  ),
  ...over,
});

export const form = (over: Partial<FormDefinition> = {}): FormDefinition => ({
  name: 'Website',
  texts: {},
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
  fields: [
    {
      key: 'email',
      type: 'email',
      required: false,
      label: { en: 'E-mail', de: 'E-Mail' },
      processing: {
        purpose: 'enquiry',
        lawfulBasis: 'legitimate_interests',
        retention: { days: 180, from: 'chat_end' },
      },
    },
    { key: 'news', type: 'consent', required: false, label: {}, purpose: 'newsletter' },
  ],
  ...over,
});

/** What a marketing editor does in the panel, by the panel's own routes. */
export class Editor {
  constructor(private readonly session: AdminSession) {}

  async purpose(
    definition: PurposeDefinition,
    { key = 'newsletter', material = false } = {}
  ): Promise<PurposeState> {
    const { purposes } = await this.session.json<{ purposes: PurposeState[] }>(
      '/live-chat/privacy/purposes'
    );
    const base = purposes.find(({ current }) => current.key === key)?.current.version ?? 0;
    return this.session.json(`/live-chat/privacy/purposes/${key}`, {
      method: 'PUT',
      body: { definition, material, base },
    });
  }

  async notice(
    definition: NoticeDefinition,
    { material = true, ...more }: { material?: boolean; note?: string; effectiveFrom?: number } = {}
  ): Promise<NoticeState> {
    const path = '/live-chat/privacy/notice';
    const { savedAt } = await this.session.json<NoticeState>(path);
    const saved = await this.session.json<NoticeState>(path, {
      method: 'PUT',
      body: { definition, base: savedAt },
    });
    return this.session.json(`${path}/publish`, {
      method: 'POST',
      body: { base: saved.savedAt, material, ...more },
    });
  }

  async form(definition: FormDefinition, key = 'default'): Promise<FormState> {
    const path = `/live-chat/prechat/forms/${key}`;
    const known = await this.session.fetch(path);
    const base = known.ok ? ((await known.json()) as FormState).savedAt : 0;
    const saved = await this.session.json<FormState>(path, {
      method: 'PUT',
      body: { definition, base },
    });
    return this.session.json(`${path}/publish`, {
      method: 'POST',
      body: { base: saved.savedAt },
    });
  }

  /** Purpose, notice and form with a box: what most tests start from. */
  async everything(): Promise<void> {
    await this.purpose(newsletter());
    await this.notice(notice());
    await this.form(form());
  }
}
