import {
  maskContacts,
  maskedContact,
  type CaseDetails,
  type CaseRow,
  type ExportPreview,
  type FoundPerson,
  type HoldInfo,
  type LinkSuggestion,
  type Match,
  type Person,
  type PersonalRecord,
  type StoreInfo,
} from '../../../protocol';

/** What somebody sees who has no right to contact data (R28): the same in lists, pages and search. */

const person = <P extends Person>(shown: P): P => ({
  ...shown,
  emails: shown.emails.map(maskedContact),
  phones: shown.phones.map(maskedContact),
});

/** An excerpt as one text, so that an address that a hit cuts in two is masked whole. */
const match = (shown: Match): Match =>
  shown.excerpt ? { ...shown, excerpt: [maskContacts(shown.excerpt.join(''))] } : shown;

export const maskedPerson = (shown: FoundPerson): FoundPerson => ({
  ...person(shown),
  matches: shown.matches.map(match),
});

/** A hold: where a person can be told, and what was written about them. */
export const maskedHold = (shown: HoldInfo): HoldInfo => ({
  ...shown,
  addresses: shown.addresses.map(maskedContact),
  reason: maskContacts(shown.reason),
  ...(shown.liftReason ? { liftReason: maskContacts(shown.liftReason) } : {}),
});

const CONTACT_FIELDS = ['email', 'email_alias', 'phone'];

export const maskedSuggestion = (shown: LinkSuggestion): LinkSuggestion => {
  const evidence = (list: LinkSuggestion['agrees']) =>
    list.map((one) =>
      CONTACT_FIELDS.includes(one.field)
        ? { ...one, mine: maskedContact(one.mine), theirs: maskedContact(one.theirs) }
        : one
    );
  return {
    ...shown,
    person: person(shown.person),
    agrees: evidence(shown.agrees),
    differs: evidence(shown.differs),
  };
};

export const maskedRecord = (info: StoreInfo, record: PersonalRecord): PersonalRecord => ({
  ...record,
  values: Object.fromEntries(
    Object.entries(record.values).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      const field = info.fields.find((one) => one.key === key);
      if (field?.right === 'contact') return [key, maskedContact(value)];
      return [key, field?.kind === 'longText' ? maskContacts(value) : value];
    })
  ),
});

const requester = ({ name, email }: CaseRow['requester']) => ({
  ...(name ? { name } : {}),
  ...(email ? { email: maskedContact(email) } : {}),
});

export const maskedCaseRow = (row: CaseRow): CaseRow => ({
  ...row,
  requester: requester(row.requester),
});

export const maskedCase = (details: CaseDetails): CaseDetails => ({
  ...details,
  requester: requester(details.requester),
  details: maskContacts(details.details),
  clock: {
    ...details.clock,
    ...(details.clock.extensionReason
      ? { extensionReason: maskContacts(details.clock.extensionReason) }
      : {}),
  },
  ...(details.refusal
    ? { refusal: { ...details.refusal, text: maskContacts(details.refusal.text) } }
    : {}),
  addresses: details.addresses.map(maskedContact),
  identity: {
    ...details.identity,
    ...(details.identity.address ? { address: maskedContact(details.identity.address) } : {}),
    ...(details.identity.reason ? { reason: maskContacts(details.identity.reason) } : {}),
  },
  history: details.history.map((event) => ({
    ...event,
    ...(event.text ? { text: maskContacts(event.text) } : {}),
    ...(event.mail
      ? {
          mail: {
            ...event.mail,
            to: maskedContact(event.mail.to),
            subject: maskContacts(event.mail.subject),
          },
        }
      : {}),
  })),
});

/** Hits are shown as what kind they are and where, not as what they say. */
export const maskedPreview = (preview: ExportPreview): ExportPreview => ({
  ...preview,
  hits: preview.hits.map((hit) => {
    if (hit.kind === 'name') return hit;
    const value = hit.kind === 'email' || hit.kind === 'phone' ? maskedContact(hit.value) : '•••';
    return {
      ...hit,
      value,
      samples: hit.samples.map((sample) => ({
        ...sample,
        excerpt: sample.excerpt.map((part, i) => (i % 2 === 1 ? value : maskContacts(part))),
      })),
    };
  }),
});
