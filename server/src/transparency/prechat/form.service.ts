import type { Core } from '@strapi/strapi';
import type { PurposeService } from '../purposes';
import {
  DEFAULT_FORM,
  formFor,
  LiveChatError,
  reachOf,
  type FormDefinition,
  type FormListItem,
  type FormLook,
  type FormState,
  type Localized,
  type PurposeVersion,
  type Visit,
  pickText,
} from '../../../../protocol';
import { toMillis, type Clock } from '../../foundation/platform';
import { assertForm, collects, pinsOf } from './form.rules';
import { missingLanguages } from './missing.rules';

const FORM = 'plugin::live-chat.prechat-form';
const DRAFT = 0;
const MAX_FORMS = 100;
/** Milliseconds; browsers keep the loader for longer. */
const LOOKS_FOR = 10_000;

/** One published version of a form. */
export interface PrechatFormVersion {
  key: string;
  version: number;
  definition: FormDefinition;
  /** Versions of the purposes behind its boxes. */
  pins: Record<string, number>;
}

interface Row {
  id: number;
  key: string;
  version: number;
  definition: FormDefinition;
  pins: Record<string, number> | null;
  savedAt: unknown;
  savedBy: string | null;
  retired: boolean;
}

/** What a fresh install shows: asks nothing, and the widget's own texts stand (R26). */
export const BUILT_IN_FORM: FormDefinition = {
  name: 'Default',
  texts: {},
  fields: [],
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
};

const toVersion = (row: Row): PrechatFormVersion => ({
  key: row.key,
  version: row.version,
  definition: row.definition,
  pins: row.pins ?? {},
});

const looksOf = (forms: readonly PrechatFormVersion[]): FormLook[] => {
  const looks = forms.map(({ key, definition: { assignment, appearance, texts } }): FormLook => {
    const { color, position, launcherText } = appearance;
    const labels = Object.entries(texts).map(([language, { launcher }]) => [language, launcher]);
    return {
      key,
      assignment,
      ...(color ? { color } : {}),
      ...(position ? { position } : {}),
      ...(launcherText ? { launcherText } : {}),
      texts: Object.fromEntries(labels.filter(([, label]) => label)),
    };
  });
  const says = ({ color, position, texts }: FormLook): boolean =>
    Boolean(color ?? position) || Object.keys(texts).length > 0;
  return looks.some(says) ? looks : [];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const absent = () => new LiveChatError('not_found', 'There is no such form.');

/** The forms before a chat: drafts, published versions, and which one a visitor gets. */
export class FormService {
  private keptLooks: { at: number; looks: Promise<FormLook[]> } | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: Clock,
    private readonly purposes: PurposeService
  ) {}

  private query() {
    return this.strapi.db.query(FORM);
  }

  private rows(where: object): Promise<Row[]> {
    return this.query().findMany({
      where: { retired: false, ...where },
      orderBy: [{ key: 'asc' }, { version: 'desc' }],
    });
  }

  /** The newest published version of each form in use. */
  async published(): Promise<PrechatFormVersion[]> {
    const numbers: Pick<Row, 'id' | 'key'>[] = await this.query().findMany({
      select: ['id', 'key'],
      where: { retired: false, version: { $gt: DRAFT } },
      orderBy: { version: 'desc' },
    });
    const newest = new Map<string, number>();
    for (const { id, key } of numbers) if (!newest.has(key)) newest.set(key, id);
    // Definitions are large and old versions many: only those in use are read whole.
    const rows: Row[] = await this.query().findMany({
      where: { id: { $in: [...newest.values()] } },
      orderBy: { key: 'asc' },
    });
    return rows.map(toVersion);
  }

  /** The form of that key, else the one that fits the visit most closely, else the default. */
  async current(key: string | undefined, visit: Visit): Promise<PrechatFormVersion> {
    const forms = await this.published();
    const chosen = formFor(
      forms.map((form) => ({ ...form, assignment: form.definition.assignment })),
      key,
      visit
    );
    return chosen ?? { key: DEFAULT_FORM, version: DRAFT, definition: BUILT_IN_FORM, pins: {} };
  }

  /**
   * How the launcher looks with each form in use; nothing where no form says anything of it. Every page view of every
   * website asks, so it is read once in a while, and when this process has published something.
   */
  async looks(): Promise<FormLook[]> {
    const now = this.clock.now();
    if (!this.keptLooks || now - this.keptLooks.at >= LOOKS_FOR) {
      this.keptLooks = { at: now, looks: this.published().then(looksOf) };
      this.keptLooks.looks.catch(() => (this.keptLooks = undefined));
    }
    return this.keptLooks.looks;
  }

  /** The version that a visitor saw, whatever has been published since; the current one when they named none. */
  async shown(
    key: string | undefined,
    version: number | undefined,
    visit: Visit
  ): Promise<PrechatFormVersion> {
    if (version !== undefined && version > DRAFT) {
      const row: Row | null = await this.query().findOne({
        where: { key: key ?? DEFAULT_FORM, version },
      });
      if (row) return toVersion(row);
    }
    if (version === DRAFT) {
      return { key: DEFAULT_FORM, version: DRAFT, definition: BUILT_IN_FORM, pins: {} };
    }
    return this.current(key, visit);
  }

  /** What forms in use collect, for the notice (R3). */
  async collected(): Promise<{ fields: Localized[]; asksAge: boolean }> {
    const forms = (await this.published()).map(({ definition }) => definition);
    return {
      asksAge: forms.some(({ minimumAge }) => minimumAge !== undefined),
      fields: forms.flatMap(({ fields }) =>
        fields
          .filter(collects)
          .map(({ label, key }) => (Object.values(label).some(Boolean) ? label : { en: key }))
      ),
    };
  }

  /** Labels of the fields in use that ask for data of a purpose. */
  async fieldsFor(purpose: string, languages: readonly string[]): Promise<string[]> {
    const forms = (await this.published()).map(({ definition }) => definition);
    return forms.flatMap(({ fields }) =>
      fields
        .filter((field) => (field.processing?.purpose ?? field.purpose) === purpose)
        .map(({ label, key }) => pickText(label, languages) ?? key)
    );
  }

  async list(): Promise<FormListItem[]> {
    const byKey = new Map<string, Row[]>();
    for (const row of await this.rows({})) {
      byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
    }
    // What a fresh install shows is a form, too: somebody will want to change it.
    if (!byKey.has(DEFAULT_FORM)) byKey.set(DEFAULT_FORM, []);
    const published = [...byKey].flatMap(([key, rows]) => {
      const newest = rows.find(({ version }) => version > DRAFT);
      return newest ? [{ key, ...newest.definition }] : [];
    });
    const whereOf = (key: string): Pick<FormListItem, 'reach' | 'behind'> => {
      const form = published.find((one) => one.key === key);
      // What a fresh install shows stands in for a default that nobody has published.
      if (!form) return { reach: key === DEFAULT_FORM ? 'rest' : 'nowhere' };
      const { reach, behind } = reachOf(form, published, key === DEFAULT_FORM);
      return { reach, ...(behind && { behind: behind.name }) };
    };
    return [...byKey].map(([key, rows]): FormListItem => {
      const draft = rows.find(({ version }) => version === DRAFT);
      const newest = rows.find(({ version }) => version > DRAFT);
      const definition = draft?.definition ?? newest?.definition ?? BUILT_IN_FORM;
      return {
        key,
        name: definition.name,
        version: newest?.version ?? 0,
        ...(newest ? { publishedAt: toMillis(newest.savedAt) } : {}),
        changed: Boolean(draft && !(newest && same(draft.definition, newest.definition))),
        assignment: (newest?.definition ?? definition).assignment,
        ...whereOf(key),
        missing: missingLanguages(definition),
      };
    });
  }

  /** @throws LiveChatError `not_found` */
  async state(key: string): Promise<FormState> {
    const rows = await this.rows({ key });
    if (rows.length === 0 && key !== DEFAULT_FORM) throw absent();
    const draft = rows.find(({ version }) => version === DRAFT);
    const versions = rows.filter(({ version }) => version > DRAFT);
    const [newest] = versions;
    return {
      key,
      builtIn: rows.length === 0,
      draft: draft?.definition ?? newest?.definition ?? BUILT_IN_FORM,
      savedAt: draft ? toMillis(draft.savedAt) : 0,
      ...(newest ? { published: newest.definition } : {}),
      versions: versions.map((row) => ({
        version: row.version,
        publishedAt: toMillis(row.savedAt),
        ...(row.savedBy ? { publishedBy: row.savedBy } : {}),
      })),
    };
  }

  /** @throws LiveChatError `not_found` */
  async version(key: string, version: number): Promise<PrechatFormVersion> {
    const row: Row | null = await this.query().findOne({ where: { key, version } });
    if (!row || version === DRAFT) throw absent();
    return toVersion(row);
  }

  /**
   * Saves the draft.
   * @throws LiveChatError `invalid_request` naming the field | `conflict` when a colleague has saved since `base`
   */
  async save(
    key: string,
    definition: FormDefinition,
    change: { base?: number | undefined; by?: string | undefined }
  ): Promise<void> {
    assertForm(definition, await this.purposes.current());
    const draft: Row | null = await this.query().findOne({ where: { key, version: DRAFT } });
    const savedAt = draft && !draft.retired ? toMillis(draft.savedAt) : 0;
    if (savedAt !== (change.base ?? 0)) {
      throw new LiveChatError(
        'conflict',
        'A colleague has changed this form since; load it again.'
      );
    }
    const data = {
      definition,
      savedAt: this.clock.now(),
      savedBy: change.by ?? null,
      retired: false,
    };
    if (draft) {
      await this.query().update({ where: { id: draft.id }, data });
      return;
    }
    if ((await this.rows({ version: DRAFT })).length >= MAX_FORMS) {
      throw new LiveChatError('too_many', `At most ${MAX_FORMS} forms can be kept.`);
    }
    await this.query().create({ data: { ...data, key, version: DRAFT } });
  }

  /** Publishes the draft as the next version. @throws LiveChatError `conflict` | `not_found` | `invalid_request` */
  async publishDraft(
    key: string,
    change: { base: number; by?: string | undefined }
  ): Promise<number> {
    const draft: Row | null = await this.query().findOne({
      where: { key, version: DRAFT, retired: false },
    });
    if (!draft) throw absent();
    if (toMillis(draft.savedAt) !== change.base) {
      throw new LiveChatError(
        'conflict',
        'A colleague has changed this form since; load it again.'
      );
    }
    return this.publish(key, draft.definition, change.by);
  }

  /** Publishes a definition as the next version of a form. @returns its number */
  async publish(key: string, definition: FormDefinition, by?: string): Promise<number> {
    const purposes = await this.purposes.current();
    assertForm(definition, purposes);
    const { version } = (await this.query().findOne({
      select: ['version'],
      where: { key },
      orderBy: { version: 'desc' },
    })) ?? { version: DRAFT };
    await this.query().create({
      data: {
        key,
        version: version + 1,
        definition,
        pins: pinsOf(definition, purposes),
        savedAt: this.clock.now(),
        savedBy: by ?? null,
        retired: false,
      },
    });
    this.keptLooks = undefined;
    return version + 1;
  }

  /** Publishes forms again whose boxes stand for a purpose that has a new version: their words have changed. */
  async repin(purpose: PurposeVersion, by: string | undefined): Promise<void> {
    for (const form of await this.published()) {
      const fields = form.definition.fields.flatMap((field) => {
        if (field.processing?.purpose === purpose.key) {
          const { retention } = field.processing;
          const days = Math.min(retention.days, purpose.retention.days);
          return [
            {
              ...field,
              processing: {
                purpose: purpose.key,
                lawfulBasis: purpose.lawfulBasis,
                retention: { ...retention, days },
              },
            },
          ];
        }
        if (field.type !== 'consent' || field.purpose !== purpose.key) return [field];
        // A box for a purpose that is switched off asks for nothing.
        if (!purpose.active || purpose.lawfulBasis !== 'consent') return [];
        return [{ ...field, required: Boolean(purpose.conditionReason) }];
      });
      const same = JSON.stringify(fields) === JSON.stringify(form.definition.fields);
      if (same && form.pins[purpose.key] === undefined) continue;
      await this.publish(form.key, { ...form.definition, fields }, by);
    }
  }

  /** Makes an old version the draft. */
  async restore(key: string, version: number, by: string | undefined): Promise<void> {
    const { definition } = await this.version(key, version);
    const { savedAt } = await this.state(key);
    await this.save(key, definition, { base: savedAt, by });
  }

  /** Takes a form out of use. @throws LiveChatError `not_found` */
  async retire(key: string): Promise<void> {
    if ((await this.rows({ key })).length === 0) throw absent();
    await this.query().updateMany({ where: { key }, data: { retired: true } });
    this.keptLooks = undefined;
  }
}
