import {
  languageChain,
  pickText,
  type DataMapEntry,
  type ProcessingActivity,
  type ProcessingRecord,
} from '../../../../protocol';
import type { Ground } from '../../foundation/ground';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import { readDurability } from '../../foundation/platform';
import { ownSchemas, personalFields, type PersonalDataRegistry } from '../../foundation/registry';
import type { SubjectSettingsStore } from '../../rights/settings';
import type { PrivacySettingsStore } from '../../transparency/masking';
import { whereText, withReceivers, type NoticeService } from '../../transparency/notice';
import type { FormService } from '../../transparency/prechat';
import type { PurposeService } from '../../transparency/purposes';
import { privacyTexts } from '../../transparency/texts';
import { processingTexts } from './texts';

export interface ProcessingDeps {
  ground: Ground;
  registry: PersonalDataRegistry;
  residency: ResidencySettingsStore;
  notice: NoticeService;
  purposes: PurposeService;
  forms: FormService;
  masking: PrivacySettingsStore;
  settings: SubjectSettingsStore;
}

/** The record of processing activities and the data map (R30), read off what the software really does. */
export class ProcessingService {
  constructor(private readonly deps: ProcessingDeps) {}

  async read(language: string): Promise<ProcessingRecord> {
    const definition = await this.deps.notice.definition();
    const { dpo } = definition;
    return {
      generatedAt: this.deps.ground.clock.now(),
      controller: {
        name: definition.controller.name,
        address: definition.controller.address,
        email: definition.controller.email,
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
    const receivers = (await this.deps.masking.get()).webhooks.filter(({ enabled }) => enabled);
    const purposes = withReceivers(
      (await this.deps.purposes.current()).filter(({ active }) => active),
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
        collectedBy: await this.deps.forms.fieldsFor(purpose.key, languages),
      });
    }
    return activities;
  }

  private async places(): Promise<Pick<ProcessingRecord, 'places' | 'allowedRegions'>> {
    const residency = await this.deps.residency.get();
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
    for (const schema of ownSchemas(this.deps.ground.strapi)) {
      const fields = personalFields(schema);
      if (fields.length === 0) continue;
      const table = this.deps.ground.database.table(schema.uid);
      const stores = this.deps.registry
        .all()
        .filter(({ covers }) => covers.includes(schema.uid))
        .map(({ info }) => info.key);
      for (const { field, category } of fields) {
        const row: { n?: number | string } | undefined = await this.deps.ground.database
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
    const { ground, masking: settings } = this.deps;
    const { masking } = settings.latest;
    const { secondPerson } = await this.deps.settings.get();
    const on: Record<keyof typeof words, boolean> = {
      masking: masking.cards && masking.ibans,
      durable: (await readDurability(ground.database)).durable,
      ownSecret: ground.ownSecret,
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
