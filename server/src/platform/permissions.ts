import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../protocol';

const action = (uid: string, displayName: string, subCategory: string) => ({
  section: 'plugins',
  displayName,
  uid,
  subCategory,
  pluginName: 'live-chat',
});

/** The plugin's permissions as they stand in Settings → Roles. */
const ACTIONS = [
  action('inbox.read', 'See chats', 'Inbox'),
  action('inbox.reply', 'Take, answer and end chats', 'Inbox'),
  action('transcript.read', 'Read and verify transcripts', 'Transcripts'),
  action('prechat.read', 'See the prechat forms', 'Forms and privacy'),
  action('prechat.update', 'Change and publish prechat forms', 'Forms and privacy'),
  action('notice.read', 'See purposes and notice', 'Forms and privacy'),
  action('notice.update', 'Change and publish purposes and notice', 'Forms and privacy'),
  action('consent.read', 'See consents and requests, and download proofs', 'Forms and privacy'),
  action('settings.read', 'See the settings', 'Settings'),
  action('settings.update', 'Change the settings', 'Settings'),
];

export const registerPermissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);

/** Policies of an admin route that needs one permission. `type: 'admin'` alone only authenticates. */
export const needs = (permission: keyof typeof PERMISSIONS) => ({
  policies: [{ name: 'admin::hasPermissions', config: { actions: [PERMISSIONS[permission]] } }],
});
