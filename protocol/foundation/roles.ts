import { PERMISSIONS } from './permissions';

type Held = keyof typeof PERMISSIONS;

/** Roles that share the work so that nobody destroys data alone; suggestions, nothing is granted by them. */
export type RoleName =
  'Agent' | 'Marketing editor' | 'Privacy officer' | 'Approver' | 'Administrator';

/** What each suggested role holds. The one who asks for an erasure or export is not the one who approves it. */
export const SUGGESTED_ROLES: Record<RoleName, readonly Held[]> = {
  Agent: ['inboxRead', 'inboxReply', 'transcriptRead', 'messageRedact', 'contactRead'],
  'Marketing editor': ['prechatRead', 'prechatUpdate', 'noticeRead', 'noticeUpdate'],
  'Privacy officer': [
    'inboxRead',
    'transcriptRead',
    'prechatRead',
    'noticeRead',
    'consentRead',
    'subjectRead',
    'subjectLink',
    'contactRead',
    'contactExport',
    'requestRead',
    'requestUpdate',
    'requestDecide',
    'exportCreate',
    'deliveryCreate',
    'processingRead',
    'messageRedact',
    'subjectCorrect',
    'erasurePrepare',
    'holdRead',
    'holdUpdate',
    'retentionRead',
    'retentionUpdate',
    'auditRead',
    'breachRead',
    'breachUpdate',
    'securityRead',
    'maskingUpdate',
  ],
  Approver: [
    'requestRead',
    'holdRead',
    'exportApprove',
    'erasureApprove',
    'auditRead',
    'securityRead',
  ],
  Administrator: Object.keys(PERMISSIONS) as Held[],
};
