/** Why a text column holds nothing that anybody typed about a person, in words for whoever doubts it. */
export const REASONS = {
  id: 'an id or a key',
  code: 'one of a few words that the plugin knows',
  hash: 'a hash or a random number',
  language: 'a language or a time zone',
  figures: 'JSON of ids, codes and counts',
  site: 'what the site itself publishes or calls its things',
  mark: 'a mark of an event; what was typed stands in the body',
  team: 'id of an administrator, who is found by it',
} as const;

type Reason = keyof typeof REASONS;

/**
 * Text columns that belong to no store of the registry, each with its reason. The start fails for a text column that is
 * neither marked as personal (and covered by a store) nor named here: free text must not be forgotten by search, export
 * and erasure.
 */
export const OTHER_TEXT: Record<string, Partial<Record<Reason, readonly string[]>>> = {
  'audit-entry': {
    code: ['action'],
    team: ['actor'],
    id: ['target'],
    figures: ['data'],
    hash: ['hash'],
  },
  breach: { id: ['reference'], team: ['madeBy'] },
  'case-event': { id: ['caseId', 'mailId'], team: ['by'], code: ['type'], figures: ['data'] },
  'case-subject': { id: ['caseId'] },
  'subject-request': {
    id: ['reference'],
    code: ['kind', 'source', 'state', 'identityState', 'identityMethod', 'refusalGround'],
    language: ['language', 'timeZone'],
    team: ['identityBy', 'assigneeId'],
    hash: ['proofNonce', 'proofPassword', 'requestHash'],
  },
  'chat-figure': { code: ['endedBy'], language: ['language'], id: ['departmentId'] },
  chat: {
    id: ['visitorId', 'departmentId', 'formKey'],
    team: ['agentId'],
    language: ['language', 'noticeLanguage'],
    code: ['lawfulBasis', 'endedBy'],
    hash: ['startIdHash'],
  },
  message: {
    id: ['chatId', 'clientMessageId', 'authorId'],
    code: ['authorKind', 'kind'],
    mark: ['data'],
  },
  transcript: { id: ['chatId'], hash: ['digest', 'leaves'] },
  'consent-standing': { id: ['purpose', 'recordId'], code: ['state'] },
  consent: {
    id: ['chatId', 'purpose'],
    hash: ['sha256', 'requestHash'],
    code: ['state', 'method'],
    language: ['language'],
  },
  notice: {
    language: ['language'],
    site: ['summary', 'sections', 'policyUrl', 'definition', 'note'],
    hash: ['sha256'],
    code: ['lawfulBasis'],
    team: ['publishedBy'],
  },
  purpose: { id: ['key'], site: ['definition'], team: ['publishedBy'] },
  suppression: { id: ['purpose'] },
  'webhook-delivery': {
    id: ['endpointId', 'recordId', 'subjectId', 'purpose'],
    code: ['event', 'state', 'lastError'],
  },
  'agent-profile': { team: ['userId'], id: ['departmentIds'] },
  department: { id: ['key'], site: ['name', 'names'] },
  'erasure-record': {
    id: ['reference', 'caseId', 'receiptMailId', 'worker'],
    code: ['state', 'trouble', 'stuckAt', 'scope', 'statistics', 'receipt', 'scrub'],
    figures: ['plan', 'done'],
    language: ['language'],
    team: ['madeBy', 'approvedById'],
  },
  'ledger-entry': { id: ['reference'], code: ['type'], hash: ['line'] },
  tombstone: { hash: ['hash'] },
  'export-delivery': {
    id: ['exportId', 'caseId', 'mailId'],
    code: ['method', 'state'],
    language: ['language'],
    hash: ['nonce', 'codeHash', 'grantHash'],
    team: ['madeBy'],
    figures: ['accesses'],
  },
  'data-export': {
    code: ['state', 'failure'],
    id: ['caseId'],
    team: ['madeBy', 'approvedById'],
    figures: ['files'],
  },
  'hold-target': { id: ['holdId'], code: ['kind'] },
  hold: {
    code: ['kind', 'targetKind', 'state'],
    id: ['caseId', 'mailId'],
    team: ['placedBy', 'liftedBy'],
    figures: ['blocked'],
  },
  'mail-message': {
    code: ['linkKind', 'state', 'lastError'],
    id: ['linkId', 'exportId', 'caseId', 'chatId'],
    hash: ['tokenHash', 'formerHash'],
  },
  'identity-link': { code: ['verdict'], team: ['by'] },
  'prechat-form': { id: ['key'], site: ['definition'], figures: ['pins'], team: ['savedBy'] },
  lease: { code: ['name'], id: ['owner'] },
  'retention-run': { code: ['state'], team: ['actorId'], figures: ['results'] },
  visitor: { hash: ['tokenHash'], language: ['language'] },
};
