import type { StrapiApp } from '@strapi/strapi/admin';
import admin from './admin/src';

/** The plugin's part of the admin panel, as Strapi loads it. */
export interface LiveChatAdmin {
  register(app: StrapiApp): void;
  registerTrads(app: { locales: string[] }): Promise<{ data: object; locale: string }[]>;
}

const plugin: LiveChatAdmin = admin;

export default plugin;
