import type { Core } from '@strapi/strapi';
import {
  LiveChatError,
  type NoticeDefinition,
  type NoticeSection,
  type NoticeState,
  type NoticeVersionInfo,
  type RenderedNotice,
  type SummaryFinding,
} from '../../../../protocol';
import { StoredValue, toMillis, type Clock } from '../../foundation/platform';
import { ENQUIRY } from '../../../../protocol';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import type { PrivacySettingsStore } from '../masking';
import type { FormService } from '../prechat';
import type { PurposeService } from '../purposes';
import { renderNotice, summaryFindings, transfersIn, type NoticeSource } from './notice.rules';
import type { PlaceFacts, Transfers } from './recipients.rules';
import { hasPrivacyTexts, PRIVACY_LANGUAGES } from '../texts';

const NOTICE = 'plugin::live-chat.notice';

/** A published notice in one language. */
export interface Notice extends RenderedNotice {
  version: number;
  lawfulBasis: string;
  definition: NoticeDefinition;
  material: boolean;
  effectiveFrom: number;
}

interface Row {
  version: number;
  language: string;
  summary: string;
  sections: NoticeSection[];
  policyUrl: string | null;
  sha256: string;
  lawfulBasis: string;
  definition: NoticeDefinition;
  material: boolean;
  note: string | null;
  effectiveFrom: unknown;
  publishedAtMs: unknown;
  publishedBy: string | null;
  cancelled: boolean;
}

const toNotice = (row: Row): Notice => ({
  version: row.version,
  language: row.language,
  summary: row.summary,
  sections: row.sections,
  ...(row.policyUrl ? { policyUrl: row.policyUrl } : {}),
  sha256: row.sha256,
  lawfulBasis: row.lawfulBasis,
  definition: row.definition,
  material: row.material,
  effectiveFrom: toMillis(row.effectiveFrom),
});

const EMPTY: NoticeDefinition = {
  controller: { name: '', address: '', email: '' },
  jurisdiction: 'EU GDPR',
  texts: { en: { summary: '' } },
};

const firstIn = (rows: readonly Row[], languages: readonly string[]): Row | undefined => {
  for (const language of languages) {
    const found = rows.find((row) => row.language === language);
    if (found) return found;
  }
  return rows[0];
};

export interface NoticeDeps {
  strapi: Core.Strapi;
  clock: Clock;
  purposes: PurposeService;
  forms: FormService;
  settings: PrivacySettingsStore;
  residency: ResidencySettingsStore;
}

/** Who writes a letter, as the notice names them. */
export interface Writer {
  name: string;
  /** The supervisory authority that a complaint can be made to. */
  authority?: string;
}

const PLACES = ['database', 'files', 'mail'] as const;

interface Publication {
  material: boolean;
  note?: string | undefined;
  effectiveFrom?: number | undefined;
  by?: string | undefined;
}

const WRONG: Record<SummaryFinding['kind'], string> = {
  placeholder: 'there is no such placeholder',
  duration: 'nothing is kept for so long',
  recipients: 'somebody does get data',
  missing: 'another language says it, this one does not',
};

/** The privacy notice: what is being written, what is in force, and what was. */
export class NoticeService {
  private readonly draft: StoredValue<{ definition: NoticeDefinition; savedAt: number }>;

  constructor(private readonly deps: NoticeDeps) {
    this.draft = new StoredValue(deps.strapi, 'notice-draft', { definition: EMPTY, savedAt: 0 }, 0);
  }

  private query() {
    return this.deps.strapi.db.query(NOTICE);
  }

  /** Where data lies, as declared. */
  private async places(): Promise<PlaceFacts[]> {
    const residency = await this.deps.residency.get();
    return PLACES.map((place) => ({ place, ...residency[place] }));
  }

  /** Whoever is told by the notice in force; no name where there is none. */
  async writer(): Promise<Writer> {
    const definition = await this.definition();
    const authority = Object.values(definition.texts)[0]?.authority;
    return { name: definition.controller.name, ...(authority ? { authority } : {}) };
  }

  /** Rows of one version, or of the one in force. */
  private async rowsOf(version: number | undefined): Promise<Row[]> {
    const wanted = version ?? (await this.versionInForce());
    if (wanted === undefined) return [];
    return this.query().findMany({ where: { version: wanted }, orderBy: { id: 'asc' } });
  }

  private async versionInForce(): Promise<number | undefined> {
    const row: { version: number } | null = await this.query().findOne({
      select: ['version'],
      where: { cancelled: false, effectiveFrom: { $lte: this.deps.clock.now() } },
      orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    });
    return row?.version;
  }

  /** The notice in force, in the first of the wanted languages that it exists in, else in any. */
  async current(languages: readonly string[]): Promise<Notice | undefined> {
    const row = firstIn(await this.rowsOf(undefined), languages);
    return row && toNotice(row);
  }

  /** What the notice in force was made of; its draft before the first one is published. */
  async definition(): Promise<NoticeDefinition> {
    const [row] = await this.rowsOf(undefined);
    return row?.definition ?? (await this.draft.get()).definition;
  }

  /** The version that a visitor saw, in the language they saw it in; the current one when they named none that exists. */
  async shown(
    version: number | undefined,
    languages: readonly string[]
  ): Promise<Notice | undefined> {
    const row = version === undefined ? undefined : firstIn(await this.rowsOf(version), languages);
    // What is only scheduled cannot have been seen.
    return row && !row.cancelled && toMillis(row.effectiveFrom) <= this.deps.clock.now()
      ? toNotice(row)
      : this.current(languages);
  }

  async version(version: number): Promise<Notice[]> {
    return (await this.rowsOf(version)).map(toNotice);
  }

  /** The newest version in force that asked for fresh consent. */
  async lastMaterial(): Promise<number | undefined> {
    const row: { version: number } | null = await this.query().findOne({
      select: ['version'],
      where: {
        cancelled: false,
        material: true,
        effectiveFrom: { $lte: this.deps.clock.now() },
      },
      orderBy: { version: 'desc' },
    });
    return row?.version;
  }

  async state(): Promise<NoticeState> {
    const { definition, savedAt } = await this.draft.get();
    const rows: Row[] = await this.query().findMany({
      orderBy: [{ version: 'desc' }, { id: 'asc' }],
    });
    const versions = new Map<number, NoticeVersionInfo>();
    for (const row of rows) {
      if (row.cancelled) continue;
      const known = versions.get(row.version);
      if (known) known.languages.push(row.language);
      else {
        versions.set(row.version, {
          version: row.version,
          languages: [row.language],
          effectiveFrom: toMillis(row.effectiveFrom),
          material: row.material,
          ...(row.note ? { note: row.note } : {}),
          publishedAt: toMillis(row.publishedAtMs),
          ...(row.publishedBy ? { publishedBy: row.publishedBy } : {}),
        });
      }
    }
    const inForce = await this.versionInForce();
    const all = [...versions.values()];
    const current = all.find(({ version }) => version === inForce);
    const scheduled = all.find(({ effectiveFrom }) => effectiveFrom > this.deps.clock.now());
    return {
      // Published by code and never written in the panel: what is in force is what one goes on from.
      draft: savedAt === 0 ? (rows[0]?.definition ?? definition) : definition,
      savedAt,
      versions: all,
      ...(current ? { current } : {}),
      ...(scheduled ? { scheduled } : {}),
      ...(await this.findings(savedAt === 0 ? undefined : definition, rows, inForce)),
    };
  }

  /** What the settings say otherwise: of the draft, and of what visitors read now. */
  private async findings(
    draft: NoticeDefinition | undefined,
    rows: readonly Row[],
    inForce: number | undefined
  ): Promise<Pick<NoticeState, 'findings' | 'findingsInForce'>> {
    const current = rows.find(({ version }) => version === inForce)?.definition;
    const of = async (definition: NoticeDefinition | undefined) =>
      definition ? summaryFindings(await this.source(definition)) : [];
    return { findings: await of(draft ?? current), findingsInForce: await of(current) };
  }

  /** @throws LiveChatError `conflict` when a colleague has saved since `base` */
  async save(definition: NoticeDefinition, base: number | undefined): Promise<void> {
    await this.assertBase(base ?? 0);
    await this.draft.set({ definition, savedAt: this.deps.clock.now() });
  }

  private async assertBase(base: number): Promise<void> {
    if ((await this.draft.get()).savedAt !== base) {
      throw new LiveChatError(
        'conflict',
        'A colleague has changed the notice since; load it again.'
      );
    }
  }

  /** How a definition would be shown now. */
  async preview(definition: NoticeDefinition, language: string): Promise<RenderedNotice> {
    return renderNotice(await this.source(definition), language);
  }

  /**
   * What is in force, as it reads in a language, with who gets data in other countries: for letters, which say the same
   * as the notice, in the language of whoever asked. Nothing before the first notice.
   */
  async told(
    language: string
  ): Promise<{ notice: RenderedNotice; transfers: Transfers } | undefined> {
    const [row] = await this.rowsOf(undefined);
    if (!row) return undefined;
    const source = await this.source(row.definition);
    return { notice: renderNotice(source, language), transfers: transfersIn(source, language) };
  }

  private async source(definition: NoticeDefinition): Promise<NoticeSource> {
    return {
      definition,
      purposes: await this.deps.purposes.current(),
      receivers: (await this.deps.settings.get()).webhooks.filter(({ enabled }) => enabled),
      places: await this.places(),
      ...(await this.deps.forms.collected()),
    };
  }

  /**
   * Publishes the draft, in every language it has texts in. A summary that says something else than the settings has to
   * be `checked` by somebody: words can be mistaken for what they are not.
   * @throws LiveChatError `conflict` | `invalid_request`
   */
  async publish(
    publication: Publication & { base: number; checked?: boolean | undefined }
  ): Promise<number> {
    await this.assertBase(publication.base);
    const { definition, savedAt } = await this.draft.get();
    if (savedAt === 0) throw new LiveChatError('conflict', 'There is no draft to publish.');
    if (!publication.checked) await this.assertSummaries(definition);
    const { scheduled } = await this.state();
    const version = await this.publishDefinition(definition, publication);
    if (scheduled) {
      // One change waits at a time, and it keeps the highest number: what comes into force later is the later version.
      const rows = await this.rowsOf(scheduled.version);
      await this.cancel(scheduled.version);
      const waits = (publication.effectiveFrom ?? 0) > this.deps.clock.now();
      if (rows[0] && !waits)
        await this.publishDefinition(rows[0].definition, {
          ...scheduled,
          by: scheduled.publishedBy,
        });
    }
    return version;
  }

  /** @throws LiveChatError `invalid_request` that names each place */
  private async assertSummaries(definition: NoticeDefinition): Promise<void> {
    const found = summaryFindings(await this.source(definition));
    if (found.length === 0) return;
    const places = found.map(
      ({ language, kind, found: words }) => `texts.${language}.summary: "${words}", ${WRONG[kind]}`
    );
    throw new LiveChatError('invalid_request', `${places.join('; ')}.`);
  }

  /** Publishes a definition as the next version; what is published is never changed. */
  async publishDefinition(definition: NoticeDefinition, publication: Publication): Promise<number> {
    const unknown = Object.keys(definition.texts).find((language) => !hasPrivacyTexts(language));
    if (unknown) {
      throw new LiveChatError(
        'invalid_request',
        `texts.${unknown}: notices exist in ${PRIVACY_LANGUAGES.join(', ')}; its fixed parts have no texts in this language.`
      );
    }
    const now = this.deps.clock.now();
    const source = await this.source(definition);
    const { purposes } = source;
    const { version } = (await this.query().findOne({
      select: ['version'],
      orderBy: { version: 'desc' },
    })) ?? { version: 0 };
    const lawfulBasis = purposes.find(({ key }) => key === ENQUIRY)?.lawfulBasis;
    for (const language of Object.keys(definition.texts)) {
      const { policyUrl, ...rendered } = renderNotice(source, language);
      await this.query().create({
        data: {
          ...rendered,
          policyUrl: policyUrl ?? null,
          version: version + 1,
          lawfulBasis,
          definition,
          material: publication.material,
          note: publication.note ?? null,
          effectiveFrom: Math.max(publication.effectiveFrom ?? now, now),
          publishedAtMs: now,
          publishedBy: publication.by ?? null,
          cancelled: false,
        },
      });
    }
    return version + 1;
  }

  /**
   * Brings what is in force and what is scheduled up to date with the configuration, as new versions, where their
   * text would be another: notice and software cannot contradict each other (R3).
   * @param material the change asks for fresh consent to everything that rests on what is in force
   */
  async regenerate(note: string, by: string | undefined, material = false): Promise<void> {
    const { current, scheduled } = await this.state();
    for (const info of [current, scheduled]) {
      if (!info) continue;
      const rows = await this.rowsOf(info.version);
      const definition = rows[0]?.definition;
      if (!definition) continue;
      const source = await this.source(definition);
      if (rows.every((row) => renderNotice(source, row.language).sha256 === row.sha256)) continue;
      await this.publishDefinition(definition, {
        // A scheduled change stays as material as it was.
        material: info === scheduled ? info.material : material,
        note,
        effectiveFrom: info === scheduled ? info.effectiveFrom : undefined,
        by,
      });
      if (info === scheduled) await this.cancel(info.version);
    }
  }

  /** Calls a scheduled version off. @throws LiveChatError `conflict` when it is in force, `not_found` */
  async cancel(version: number): Promise<void> {
    const rows = await this.rowsOf(version);
    const [first] = rows;
    if (!first) throw new LiveChatError('not_found', 'There is no such version.');
    if (toMillis(first.effectiveFrom) <= this.deps.clock.now()) {
      throw new LiveChatError('conflict', 'This version is in force; publish another instead.');
    }
    await this.query().updateMany({ where: { version }, data: { cancelled: true } });
  }
}
