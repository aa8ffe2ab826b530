import type { Core } from '@strapi/strapi';
import type { SeedForm, SeedNotice, SeedPurpose } from './types';

/** A request under data protection rights as the plugin takes it. */
export interface NewCase {
  kind: 'access' | 'rectification' | 'erasure';
  source: 'email' | 'phone' | 'letter';
  requester: { name?: string; email?: string };
  details: string;
  language: string;
  receivedAt: number;
}

/** A conversation as the plugin's import takes it; times are milliseconds since 1970 UTC. */
export interface ImportedChat {
  importId: string;
  status: 'waiting' | 'active' | 'ended' | 'offline';
  startedAt: number;
  language: string;
  visitor: { name?: string; email?: string };
  departmentId?: string;
  agentId?: string;
  agentName?: string;
  page?: { url: string; title: string };
  notice?: { version: number; language: string };
  answers?: { label: string; value: string }[];
  messages: { by: 'visitor' | 'agent'; body: string; at: number; kind?: 'text' | 'note' }[];
  endedAt?: number;
}

/** The plugin's service for a host's own code: brings conversations and requests in, publishes purposes, forms and notices. */
interface ContentService {
  importChat(chat: ImportedChat): Promise<string>;
  publishPurpose(
    key: string,
    definition: SeedPurpose,
    change: { material: boolean; base: number }
  ): Promise<number>;
  publishNotice(definition: SeedNotice, publication: { material: boolean }): Promise<number>;
  publishForm(key: string, definition: SeedForm): Promise<number>;
  openCase(request: NewCase, pause?: string): Promise<string>;
}

export const content = (strapi: Core.Strapi): ContentService =>
  strapi.plugin('live-chat').service<ContentService>('content');
