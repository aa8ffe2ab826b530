import type { Core } from '@strapi/strapi';
import { sha256Hex } from '../platform';

const NOTICE = 'plugin::live-chat.notice';

/** One version of the notice in one language, as it was shown. */
export interface Notice {
  version: number;
  language: string;
  summary: string;
  body: string;
  policyUrl: string | null;
  lawfulBasis: string;
  sha256: string;
}

const firstIn = (notices: readonly Notice[], languages: readonly string[]): Notice | undefined => {
  for (const language of languages) {
    const found = notices.find((notice) => notice.language === language);
    if (found) return found;
  }
  return notices[0];
};

/** The privacy notice: what is in force, and what was. */
export class NoticeService {
  constructor(private readonly strapi: Core.Strapi) {}

  /** The newest version, in the first of the wanted languages that it exists in, else in any. */
  async current(languages: readonly string[]): Promise<Notice | undefined> {
    const newest: Notice | null = await this.strapi.db
      .query(NOTICE)
      .findOne({ orderBy: { version: 'desc' } });
    if (!newest) return undefined;
    const all: Notice[] = await this.strapi.db
      .query(NOTICE)
      .findMany({ where: { version: newest.version }, orderBy: { id: 'asc' } });
    return firstIn(all, languages);
  }

  /** The version that a visitor saw, in the language they saw it in; the current one when they named none that exists. */
  async shown(
    version: number | undefined,
    languages: readonly string[]
  ): Promise<Notice | undefined> {
    if (version === undefined) return this.current(languages);
    const all: Notice[] = await this.strapi.db
      .query(NOTICE)
      .findMany({ where: { version }, orderBy: { id: 'asc' } });
    return firstIn(all, languages) ?? this.current(languages);
  }

  /** Publishes a version in one language; what is published is never changed. */
  async publish(notice: Omit<Notice, 'sha256'>): Promise<void> {
    const sha256 = sha256Hex(JSON.stringify([notice.summary, notice.body, notice.policyUrl]));
    await this.strapi.db.query(NOTICE).create({ data: { ...notice, sha256 } });
  }
}
