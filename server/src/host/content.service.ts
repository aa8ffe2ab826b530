import type {
  FormDefinition,
  NewCase,
  NoticeDefinition,
  PurposeDefinition,
} from '../../../protocol';
import type { House } from '../app';
import type { ImportedChat } from '../conversation/chat';
import { importConsent, type ImportedConsent } from './import-consent';

/** The plugin's public service: `strapi.plugin('live-chat').service('content')`. */
export interface ContentService {
  /**
   * Brings in a conversation that was held elsewhere or before, with its own times; sealed when it has ended.
   * @returns the chat's id, also when it was imported before
   */
  importChat(chat: ImportedChat): Promise<string>;
  /**
   * Brings in a consent that was given elsewhere. The address must not have said no here since (R8).
   * @returns the record's id, also when it was imported before
   * @throws LiveChatError `conflict` for an address that has withdrawn or refused | `invalid_request`
   */
  importConsent(consent: ImportedConsent): Promise<string>;
  /**
   * Publishes the next version of the privacy notice, in every language it has texts in.
   * @returns its number
   */
  publishNotice(
    definition: NoticeDefinition,
    publication: { material: boolean; note?: string; effectiveFrom?: number }
  ): Promise<number>;
  /** Publishes the next version of a purpose. @returns its number */
  publishPurpose(
    key: string,
    definition: PurposeDefinition,
    change: { material: boolean; base: number }
  ): Promise<number>;
  /** Publishes the next version of a prechat form, and makes it the draft. @returns its number */
  publishForm(key: string, definition: FormDefinition): Promise<number>;
  /**
   * Opens a case for a request that came in elsewhere; its clock starts when it was received. Not for repeats: each
   * call is another case.
   * @param pause why the clock stands from now on, until it is known who asks (Art 12(6))
   * @returns its reference
   * @throws LiveChatError `invalid_request`
   */
  openCase(request: NewCase, pause?: string): Promise<string>;
}

/** Who acts when the host's own code does. */
const HOST = '';

export const contentService = (house: House): ContentService => ({
  importChat: async (chat) => {
    const chatId = await house.chat.imports.import(chat);
    house.wordIndex.index.touch([chatId]);
    return chatId;
  },
  importConsent: async (consent) => {
    const recordId = await importConsent(
      {
        consents: house.consent.service,
        visitors: house.visitors.store,
        keyed: house.ground.keyed,
      },
      consent
    );
    await house.wordIndex.index.addVisitors([house.ground.keyed.subjectOf(consent.subject.email)]);
    return recordId;
  },
  publishNotice: (definition, publication) =>
    house.publishing.writtenNotice(definition, publication),
  publishPurpose: async (key, definition, change) =>
    (await house.publishing.purpose(key, definition, change)).version,
  publishForm: async (key, definition) => {
    const known = (await house.prechat.list()).some((form) => form.key === key);
    const base = known ? (await house.prechat.state(key)).savedAt : 0;
    await house.prechat.save(key, definition, { base });
    return house.publishing.form(key, (await house.prechat.state(key)).savedAt, undefined);
  },
  openCase: async (request, pause) => {
    const { service: cases } = house.cases;
    const { caseId, reference } = await cases.create(request, HOST);
    if (pause) await cases.act(caseId, { type: 'pause', reason: pause }, HOST);
    return reference;
  },
});
