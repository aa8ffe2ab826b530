import type { App } from './app';
import type { ImportedChat } from './chat';
import type { Notice } from './consent';
import type { PrechatFormVersion } from './prechat';

/** The plugin's public service: `strapi.plugin('live-chat').service('content')`. */
export interface ContentService {
  /**
   * Brings in a conversation that was held elsewhere or before, with its own times; sealed when it has ended.
   * @returns the chat's id, also when it was imported before
   */
  importChat(chat: ImportedChat): Promise<string>;
  /** Publishes one version of the privacy notice in one language; what is published is never changed. */
  publishNotice(notice: Omit<Notice, 'sha256'>): Promise<void>;
  /** Publishes the next version of a prechat form. @returns its number */
  publishForm(form: Omit<PrechatFormVersion, 'version'>): Promise<number>;
}

export const contentService = ({ imports, notices, forms }: App): ContentService => ({
  importChat: (chat) => imports.import(chat),
  publishNotice: (notice) => notices.publish(notice),
  publishForm: (form) => forms.publish(form),
});
