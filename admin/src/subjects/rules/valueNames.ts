/** Fields whose values are words of the protocol, with the beginning of the keys that translate them. */
const BY_FIELD: Readonly<Record<string, string>> = {
  'chats.status': 'chatStatus',
  'consents.state': 'consentState',
  'consents.method': 'consentMethod',
  'consentContacts.state': 'consentState',
  'requests.kind': 'requestKind',
  'requests.state': 'caseState',
  'requests.source': 'caseSource',
  'correspondence.type': 'caseEvent',
  'links.verdict': 'person',
  'mails.state': 'mailState',
  'exports.state': 'exportState',
  'erasures.state': 'erasureState',
  'holds.kind': 'holdKind',
  'holds.state': 'holdState',
  'deliveries.state': 'handoverState',
  'deliveries.method': 'handover',
};

/** Key of the text that stands for a value; nothing for values that stand for themselves. */
export const valueKey = (store: string, field: string, value: string): string | undefined => {
  const group = BY_FIELD[`${store}.${field}`];
  return group === undefined ? undefined : `${group}.${value}`;
};
