import type { Core } from '@strapi/strapi';
import type { FormField } from './answers.rules';

const FORM = 'plugin::live-chat.prechat-form';
export const DEFAULT_FORM = 'default';

export interface FormTexts {
  title?: string;
  greeting?: string;
  offlineText?: string;
}

/** One version of a form. */
export interface PrechatFormVersion {
  key: string;
  version: number;
  texts: Record<string, FormTexts>;
  fields: FormField[];
}

/** What a fresh install shows: asks nothing, and the widget's own texts stand. */
const BUILT_IN: PrechatFormVersion = { key: DEFAULT_FORM, version: 0, texts: {}, fields: [] };

/** The forms before a chat. */
export class FormService {
  constructor(private readonly strapi: Core.Strapi) {}

  /** The newest version of a form; the default form where there is none of that key. */
  async current(key: string = DEFAULT_FORM): Promise<PrechatFormVersion> {
    const form: PrechatFormVersion | null = await this.strapi.db
      .query(FORM)
      .findOne({ where: { key }, orderBy: { version: 'desc' } });
    if (form) return form;
    return key === DEFAULT_FORM ? BUILT_IN : this.current(DEFAULT_FORM);
  }

  /** The version that a visitor saw; the current one when they named none that exists. */
  async shown(key: string | undefined, version: number | undefined): Promise<PrechatFormVersion> {
    if (version !== undefined && version > 0) {
      const form: PrechatFormVersion | null = await this.strapi.db
        .query(FORM)
        .findOne({ where: { key: key ?? DEFAULT_FORM, version } });
      if (form) return form;
    }
    return this.current(key);
  }

  /** Publishes the next version of a form. */
  async publish(form: Omit<PrechatFormVersion, 'version'>): Promise<number> {
    const { version } = (await this.strapi.db
      .query(FORM)
      .findOne({ where: { key: form.key }, orderBy: { version: 'desc' } })) ?? { version: 0 };
    await this.strapi.db.query(FORM).create({ data: { ...form, version: version + 1 } });
    return version + 1;
  }
}
