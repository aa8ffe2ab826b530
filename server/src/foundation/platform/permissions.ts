import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../../protocol';

const action = (uid: string, displayName: string, subCategory: string) => ({
  section: 'plugins',
  displayName,
  uid,
  subCategory,
  pluginName: 'live-chat',
});

/** The plugin's permissions as they stand in Settings → Roles. */
export const ACTIONS = [
  action('inbox.read', 'See chats', 'Inbox'),
  action('inbox.reply', 'Take, answer and end chats', 'Inbox'),
  action('transcript.read', 'Read and verify transcripts', 'Transcripts'),
  action('prechat.read', 'See the prechat forms', 'Forms and privacy'),
  action('prechat.update', 'Change and publish prechat forms', 'Forms and privacy'),
  action('notice.read', 'See purposes and notice', 'Forms and privacy'),
  action('notice.update', 'Change and publish purposes and notice', 'Forms and privacy'),
  action('consent.read', 'See consents and requests, and download proofs', 'Forms and privacy'),
  action('subject.read', 'Search people and see what is held on them', 'People and requests'),
  action('subject.link', 'Decide who is the same person', 'People and requests'),
  action('contact.read', 'See e-mail addresses and phone numbers in full', 'People and requests'),
  action('contact.export', 'Export e-mail addresses and phone numbers', 'People and requests'),
  action('request.read', 'See requests', 'People and requests'),
  action('request.update', 'Work on requests', 'People and requests'),
  action('request.decide', 'Decide on requests', 'People and requests'),
  action('export.create', 'Make and download exports', 'People and requests'),
  action('export.approve', 'Approve exports of others', 'People and requests'),
  action('delivery.create', 'Mail exports to people', 'People and requests'),
  action('processing.read', 'See record of processing and data map', 'People and requests'),
  action('message.redact', 'Redact parts of messages', 'Inbox'),
  action('subject.correct', 'Correct what is held on people', 'People and requests'),
  action('erasure.prepare', 'Preview erasures and ask for them', 'Erasure and retention'),
  action('erasure.approve', 'Approve and run erasures, replay the ledger', 'Erasure and retention'),
  action('hold.read', 'See holds and restrictions, and what is held', 'Erasure and retention'),
  action('hold.update', 'Place and lift holds and restrictions', 'Erasure and retention'),
  action('retention.read', 'See retention rules and runs', 'Erasure and retention'),
  action('retention.update', 'Change retention rules and run them', 'Erasure and retention'),
  action('audit.read', 'See, verify and export the audit log', 'Audit and breaches'),
  action('breach.read', 'See the register of breaches', 'Audit and breaches'),
  action('breach.update', 'Write the register of breaches', 'Audit and breaches'),
  action('security.read', 'See safeguards, masking and receivers', 'Safeguards'),
  action(
    'security.update',
    'Change second person, life of exports, regions and anchors',
    'Safeguards'
  ),
  action('masking.update', 'Change what is masked', 'Safeguards'),
  action('receivers.update', 'Change who is told by webhook', 'Safeguards'),
  action('settings.read', 'See websites, appearance and state', 'Settings'),
  action('settings.update', 'Change websites and appearance', 'Settings'),
];

export const registerPermissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);

interface Asking {
  state: { userAbility?: { can(action: string): boolean } };
}

/** The plugin's own policies, by their names in routes. */
export const policies = {
  /** One of several permissions will do; `admin::hasPermissions` asks for all. */
  'has-one-of': ({ state }: Asking, { actions }: { actions: readonly string[] }): boolean =>
    actions.some((action) => state.userAbility?.can(action) === true),
};

/** Policies of an admin route that one of several permissions opens. */
export const needsOneOf = (permissions: readonly (keyof typeof PERMISSIONS)[]) => ({
  policies: [
    {
      name: 'plugin::live-chat.has-one-of',
      config: { actions: permissions.map((permission) => PERMISSIONS[permission]) },
    },
  ],
});

/** Policies of an admin route that needs one permission. `type: 'admin'` alone only authenticates. */
export const needs = (permission: keyof typeof PERMISSIONS) => ({
  policies: [{ name: 'admin::hasPermissions', config: { actions: [PERMISSIONS[permission]] } }],
});
