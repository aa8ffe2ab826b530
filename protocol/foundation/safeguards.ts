import type { PERMISSIONS } from './permissions';

/** Rights that a safeguard can be lowered with. */
export type SafeguardRight = Extract<
  keyof typeof PERMISSIONS,
  'securityUpdate' | 'maskingUpdate' | 'receiversUpdate' | 'retentionUpdate'
>;

/** What protects personal data or the proof of what was done with it, each with the right that lowers it. */
export const SAFEGUARDS = {
  secondPerson: 'securityUpdate',
  secondPersonErasure: 'securityUpdate',
  agentNames: 'securityUpdate',
  keepHours: 'securityUpdate',
  linkHours: 'securityUpdate',
  reminders: 'securityUpdate',
  anchorFile: 'securityUpdate',
  anchorMail: 'securityUpdate',
  anchorWebhook: 'securityUpdate',
  regions: 'securityUpdate',
  places: 'securityUpdate',
  cards: 'maskingUpdate',
  ibans: 'maskingUpdate',
  patterns: 'maskingUpdate',
  receiverAdded: 'receiversUpdate',
  receiverChanged: 'receiversUpdate',
  receiverSecret: 'receiversUpdate',
  retention: 'retentionUpdate',
  retentionRule: 'retentionUpdate',
  retentionDays: 'retentionUpdate',
  proofDays: 'retentionUpdate',
  retentionAlarm: 'retentionUpdate',
} as const satisfies Record<string, SafeguardRight>;
export type Safeguard = keyof typeof SAFEGUARDS;

/** A safeguard that a colleague has switched off or lowered. Codes and figures; texts and addresses stay where they are set. */
export interface SafeguardNotice {
  /** Line of the audit log. */
  position: number;
  at: number;
  by: { id: string; name: string };
  safeguard: Safeguard;
  /** Rule or receiver, where there are several. */
  of?: string;
  from: string;
  to: string;
}

/** What colleagues have lowered and this person has not seen yet, the newest first. */
export interface SafeguardsAnswer {
  notices: SafeguardNotice[];
}
