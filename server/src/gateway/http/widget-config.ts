import {
  PROTOCOL_VERSION,
  type Limits,
  type PrechatField,
  type WidgetConfig,
} from '../../../../protocol';
import type { NoticeService } from '../../consent';
import type { Department } from '../../desk';
import type { SettingsStore } from '../../platform';
import {
  languageChain,
  pickText,
  type FormField,
  type FormService,
  type FormTexts,
} from '../../prechat';

export const FALLBACK_LANGUAGE = 'en';

export interface WidgetConfigDeps {
  forms: FormService;
  notices: NoticeService;
  settings: SettingsStore;
  departments: () => Promise<Department[]>;
  available: () => boolean;
  limits: Limits;
}

const toField = (
  field: FormField,
  chain: readonly string[],
  departments: readonly Department[]
): PrechatField => {
  const help = pickText(field.help, chain);
  return {
    key: field.key,
    type: field.type,
    label: pickText(field.label, chain) ?? field.key,
    required: field.required,
    ...(help ? { help } : {}),
    ...(field.type === 'department'
      ? { options: departments.map(({ key, name }) => ({ value: key, label: name })) }
      : {}),
  };
};

const withoutEmpty = (texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text));

/** Everything that the widget shows before a chat, in the visitor's language as far as there are texts in it. */
export const widgetConfig = async (
  deps: WidgetConfigDeps,
  request: { form?: string | undefined; lang?: string | undefined }
): Promise<WidgetConfig> => {
  const chain = languageChain(request.lang ?? '', FALLBACK_LANGUAGE);
  const [form, notice, { appearance }, departments] = await Promise.all([
    deps.forms.current(request.form),
    deps.notices.current(chain),
    deps.settings.get(),
    deps.departments(),
  ]);
  return {
    protocol: PROTOCOL_VERSION,
    language: notice?.language ?? chain[0] ?? FALLBACK_LANGUAGE,
    available: deps.available(),
    form: {
      key: form.key,
      version: form.version,
      ...withoutEmpty(pickText(form.texts, chain) ?? {}),
      fields: form.fields.map((field) => toField(field, chain, departments)),
    },
    ...(notice
      ? {
          notice: {
            version: notice.version,
            summary: notice.summary,
            body: notice.body,
            sha256: notice.sha256,
            ...(notice.policyUrl ? { policyUrl: notice.policyUrl } : {}),
          },
        }
      : {}),
    appearance: {
      position: appearance.position,
      ...(appearance.color ? { color: appearance.color } : {}),
    },
    limits: { messageCharacters: deps.limits.messageCharacters },
  };
};
