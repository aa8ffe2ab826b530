import {
  languageChain,
  pickText,
  type DataMapEntry,
  type NoticeDefinition,
  type ProcessingActivity,
  type ProcessingRecord,
  type PurposeVersion,
  type ResidencySettings,
  type SubjectSettings,
  type WebhookEndpoint,
} from '../../../../protocol';
import { privacyTexts } from '../../transparency/texts';
import { whereText, withReceivers } from '../../transparency/notice';
import {
  personalFields,
  type PersonalDataRegistry,
  type Schema,
} from '../../foundation/personal-data';
import type { Clock, Database } from '../../foundation/platform';
import { processingTexts } from './texts';

export interface ProcessingDeps {
  clock: Clock;
  database: Database;
  registry: PersonalDataRegistry;
  /** Content types of this plugin. */
  schemas: () => Schema[];
  controller: () => Promise<NoticeDefinition | undefined>;
  purposes: () => Promise<PurposeVersion[]>;
  /** Labels of the form fields that ask for data, by purpose. */
  fieldsOf: (purpose: string, languages: readonly string[]) => Promise<string[]>;
  receivers: () => Promise<WebhookEndpoint[]>;
  settings: () => Promise<SubjectSettings>;
  /** Where data lies, as declared; absent: nothing is told of it. */
  residency?: () => Promise<ResidencySettings>;
  measures: () => Promise<{ durable: boolean; masking: boolean; ownSecret: boolean }>;
}

/** The record of processing activities and the data map (R30), read off what the software really does. */
export class ProcessingService {
  constructor(private readonly deps: ProcessingDeps) {}

  async read(language: string): Promise<ProcessingRecord> {
    const definition = await this.deps.controller();
    const { dpo } = definition ?? {};
    return {
      generatedAt: this.deps.clock.now(),
      controller: {
        name: definition?.controller.name ?? '',
        address: definition?.controller.address ?? '',
        email: definition?.controller.email ?? '',
        ...(dpo ? { dpo: [dpo.name, dpo.email].filter(Boolean).join(', ') } : {}),
      },
      activities: await this.activities(language),
      dataMap: await this.dataMap(),
      ...(await this.places()),
      measures: await this.measures(language),
    };
  }

  private async activities(language: string): Promise<ProcessingActivity[]> {
    const languages = languageChain(language, 'en');
    const t = privacyTexts(language);
    const words = processingTexts(language);
    const receivers = (await this.deps.receivers()).filter(({ enabled }) => enabled);
    const purposes = withReceivers(
      (await this.deps.purposes()).filter(({ active }) => active),
      receivers
    );
    const activities: ProcessingActivity[] = [];
    for (const purpose of purposes) {
      activities.push({
        key: purpose.key,
        name: pickText(purpose.texts, languages)?.name ?? purpose.key,
        purpose: pickText(purpose.texts, languages)?.description ?? '',
        lawfulBasis: t.basis[purpose.lawfulBasis],
        dataSubjects: words.visitors,
        categories: purpose.categories.map((category) => t.category[category]),
        recipients: purpose.recipients.map(({ name, country }) => ({
          name,
          ...(country ? { region: whereText(country, language) } : {}),
        })),
        retention: `${t.days(purpose.retention.days)} ${words.from[purpose.retention.from]}`,
        collectedBy: await this.deps.fieldsOf(purpose.key, languages),
      });
    }
    return activities;
  }

  private async places(): Promise<Pick<ProcessingRecord, 'places' | 'allowedRegions'>> {
    const residency = await this.deps.residency?.();
    if (!residency) return {};
    return {
      places: (['database', 'files', 'mail'] as const).map((place) => ({
        place,
        ...residency[place],
      })),
      allowedRegions: residency.allowed,
    };
  }

  private async dataMap(): Promise<DataMapEntry[]> {
    const entries: DataMapEntry[] = [];
    for (const schema of this.deps.schemas()) {
      const fields = personalFields(schema);
      if (fields.length === 0) continue;
      const table = this.deps.database.table(schema.uid);
      const stores = this.deps.registry
        .all()
        .filter(({ covers }) => covers.includes(schema.uid))
        .map(({ info }) => info.key);
      for (const { field, category } of fields) {
        const row: { n?: number | string } | undefined = await this.deps.database
          .knex(table)
          .whereNotNull(columnOf(field))
          .count({ n: '*' })
          .first();
        const records = Number(row?.n ?? 0);
        entries.push({ store: stores.join(', '), table, field, category, records });
      }
    }
    return entries;
  }

  private async measures(language: string): Promise<ProcessingRecord['measures']> {
    const words = processingTexts(language).measures;
    const facts = await this.deps.measures();
    const { secondPerson } = await this.deps.settings();
    const on: Record<keyof typeof words, boolean> = {
      masking: facts.masking,
      durable: facts.durable,
      ownSecret: facts.ownSecret,
      secondPerson,
      tokens: true,
      audit: true,
    };
    return Object.entries(words).map(([key, text]) => ({
      key,
      on: on[key as keyof typeof words],
      text,
    }));
  }
}

/** Columns are named in snake case, digits apart, as Strapi names them. */
const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(\D)(\d)/g, '$1_$2');
