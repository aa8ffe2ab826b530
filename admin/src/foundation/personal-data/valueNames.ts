/** Fields whose values are words of the protocol, with the beginning of the keys that translate them. */
const BY_FIELD: Readonly<Record<string, string>> = {
  'chats.status': 'chatStatus',
  'chats.lawfulBasis': 'basis',
  // A name stands for itself.
  'chats.agent': 'recordAuthor',
  'messages.author': 'recordAuthor',
  'messages.kind': 'recordKind',
  'disclosures.state': 'deliveryState',
  'agents.availability': 'availability',
  'remarks.place': 'remarkPlace',
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

/**
 * Key of the text that stands for a value; nothing for values that stand for themselves.
 * @param values of the same record: what an event of a chat says is a word of ours, what somebody writes is not
 */
export const valueKey = (
  store: string,
  field: string,
  value: string,
  values: Readonly<Record<string, unknown>> = {}
): string | undefined => {
  const isEvent = store === 'messages' && field === 'text' && values['kind'] === 'event';
  const group = isEvent ? 'recordEvent' : BY_FIELD[`${store}.${field}`];
  return group === undefined ? undefined : `${group}.${value}`;
};

/** Fields whose values are words of the protocol. */
export const CODED_FIELDS = Object.keys(BY_FIELD);
