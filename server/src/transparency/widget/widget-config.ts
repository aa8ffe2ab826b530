import {
  intlLanguage,
  languageChain,
  pickText,
  PROTOCOL_VERSION,
  type FormDefinition,
  type PrechatField,
  type PurposeVersion,
  type WidgetConfig,
  writeNumber,
} from '../../../../protocol';
import type { Agents } from '../../conversation/agents';
import type { Ground } from '../../foundation/ground';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import type { Consent } from '../consent';
import type { Notice, NoticeService } from '../notice';
import { resolveFields, type FormService, type PrechatFormVersion } from '../prechat';
import type { PurposeService } from '../purposes';

/** What the window's configuration is made of. */
export interface WidgetRooms {
  ground: Ground;
  agents: Agents;
  purposes: PurposeService;
  prechat: FormService;
  notice: NoticeService;
  consent: Consent;
}

export interface ConfigRequest {
  form?: string | undefined;
  lang?: string | undefined;
  page?: string | undefined;
  department?: string | undefined;
}

/** The purposes in the versions that a form was published with. */
export const pinnedPurposes = async (
  purposes: PurposeService,
  pins: Readonly<Record<string, number>>
): Promise<Map<string, PurposeVersion>> => {
  const states = await purposes.states();
  return new Map(
    states.flatMap(({ current, earlier }) => {
      const pin = pins[current.key];
      const version =
        pin === undefined ? current : [current, ...earlier].find((known) => known.version === pin);
      return version ? [[current.key, version] as const] : [];
    })
  );
};

const withoutEmpty = <T extends object>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as T;

/** A form as the widget shows it, in the visitor's languages. */
export const resolveForm = async (
  rooms: Pick<WidgetRooms, 'purposes' | 'agents'>,
  { key, version, definition, pins }: PrechatFormVersion,
  languages: readonly string[]
): Promise<WidgetConfig['form']> => ({
  key,
  version,
  ...withoutEmpty(pickText(definition.texts, languages) ?? {}),
  fields: resolveFields(definition, {
    languages,
    departments: await rooms.agents.departments.list(),
    purposes: await pinnedPurposes(rooms.purposes, pins),
  }),
  ...(definition.minimumAge === undefined ? {} : { minimumAge: definition.minimumAge }),
});

const noticeOf = ({
  version,
  language,
  summary,
  sections,
  policyUrl,
  sha256,
}: Notice): NonNullable<WidgetConfig['notice']> => ({
  version,
  language,
  summary,
  sections,
  sha256,
  ...(policyUrl ? { policyUrl } : {}),
});

/** A proposed number as the visitor would write it. */
const withDefaultIn = (field: PrechatField, language: string): PrechatField =>
  field.type === 'number' && field.default
    ? { ...field, default: writeNumber(field.default, language) }
    : field;

/** Everything that the widget shows of a form, with the site's own settings where the form has none. */
const configOf = async (
  rooms: WidgetRooms,
  form: WidgetConfig['form'],
  look: FormDefinition['appearance'],
  languages: readonly string[]
): Promise<WidgetConfig> => {
  const [notice, { appearance }] = await Promise.all([
    rooms.notice.current(languages),
    rooms.ground.settings.get(),
  ]);
  const color = look.color ?? appearance.color;
  const language = intlLanguage(
    notice?.language ?? languages[0] ?? FALLBACK_LANGUAGE,
    FALLBACK_LANGUAGE
  );
  return {
    protocol: PROTOCOL_VERSION,
    language,
    available: rooms.agents.directory.available(),
    form: { ...form, fields: form.fields.map((field) => withDefaultIn(field, language)) },
    ...(notice ? { notice: noticeOf(notice) } : {}),
    appearance: {
      position: look.position ?? appearance.position,
      ...(color ? { color } : {}),
      ...(look.logo ? { logo: look.logo } : {}),
      ...(look.launcherText && form.launcher ? { label: form.launcher } : {}),
    },
    limits: { messageCharacters: rooms.ground.limits.messageCharacters },
  };
};

/**
 * Everything that the widget shows before a chat. Who comes back is not asked again for what they have agreed to and
 * what still counts.
 */
export const widgetConfig = async (
  rooms: WidgetRooms,
  request: ConfigRequest,
  visitorId: string | undefined
): Promise<WidgetConfig> => {
  const languages = languageChain(request.lang ?? '', FALLBACK_LANGUAGE);
  const version = await rooms.prechat.current(request.form, {
    page: request.page,
    languages,
    department: request.department,
  });
  const [form, given] = await Promise.all([
    resolveForm(rooms, version, languages),
    visitorId ? rooms.consent.service.inForce(visitorId) : new Set<string>(),
  ]);
  const fields = form.fields.filter(({ consent }) => !consent || !given.has(consent.purpose));
  return configOf(rooms, { ...form, fields }, version.definition.appearance, languages);
};

/** What the widget would get of a definition that is not published. */
export const previewConfig = async (
  rooms: WidgetRooms,
  definition: FormDefinition,
  language: string
): Promise<WidgetConfig> => {
  const languages = languageChain(language, FALLBACK_LANGUAGE);
  const form = await resolveForm(
    rooms,
    { key: 'preview', version: 0, definition, pins: {} },
    languages
  );
  return {
    ...(await configOf(rooms, form, definition.appearance, languages)),
    available: true,
  };
};
