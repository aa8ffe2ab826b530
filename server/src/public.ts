import type { Core } from '@strapi/strapi';
import type { ContentService } from './host/content.service';
import type { ControlService } from './host/control.service';
import type { PersonalDataStore } from './foundation/personal-data';

/*
 * What other code of a Strapi application may use, as types. The declarations that are published hold this and what it
 * reaches, nothing else.
 */

export type {
  FormDefinition,
  NewCase,
  NoticeDefinition,
  PersonalRecord,
  PurposeDefinition,
} from '../../protocol';
export type { ImportedChat } from './conversation/chat';
export type { ImportedConsent } from './host/import-consent';
export type { FoundTrace } from './rights/erasure';
export type {
  ErasureTarget,
  PersonalDataStore,
  PersonalScope,
  StoreErasure,
  Trace,
} from './foundation/personal-data';
export type { ContentService, ControlService };

/** `strapi.plugin('live-chat').service('personalData')`: other plugins' personal data joins the registry (R8). */
export interface PersonalDataService {
  /**
   * Adds a store, in the `bootstrap` of whoever holds the data.
   * @throws Error for a name that is taken or no name
   */
  register(store: PersonalDataStore): void;
}

/** The services of `strapi.plugin('live-chat')` that are public, by their names. */
export interface LiveChatServices {
  content: ContentService;
  control: ControlService;
  personalData: PersonalDataService;
}

interface Host {
  strapi: Core.Strapi;
}

/** The server part of the plugin, as Strapi loads it. */
export interface LiveChatServer {
  register(host: Host): void;
  bootstrap(host: Host): Promise<void>;
  destroy(host: Host): Promise<void>;
  config: { default: object; validator(config: never): void };
  contentTypes: Record<string, object>;
  controllers: Record<string, object>;
  policies: Record<string, object>;
  routes: Record<string, object>;
  services: { [Name in keyof LiveChatServices]: (host: Host) => LiveChatServices[Name] };
}

/** What `strapi.plugin('live-chat')` answers. */
export type LiveChatPlugin = {
  service<Name extends keyof LiveChatServices>(name: Name): LiveChatServices[Name];
} & Core.Plugin;

// Where Strapi declares the interface itself: what only hands it on cannot be added to.
declare module '@strapi/types/dist/core/strapi.js' {
  interface Strapi {
    plugin(name: 'live-chat'): LiveChatPlugin;
    service(uid: 'plugin::live-chat.content'): ContentService;
    service(uid: 'plugin::live-chat.control'): ControlService;
    service(uid: 'plugin::live-chat.personalData'): PersonalDataService;
  }
}
