import {
  maskContacts,
  maskedContact,
  type ExportPreview,
  type LinkSuggestion,
  type Person,
  type PersonalRecord,
  type StoreInfo,
} from '../../../../protocol';

/**
 * What the mask of all answers (`maskedAnswer`) cannot know by itself (R28): which fields of which store are contact data
 * whatever stands in them.
 */

const person = <P extends Person>(shown: P): P => ({
  ...shown,
  emails: shown.emails.map(maskedContact),
  phones: shown.phones.map(maskedContact),
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

/** Hits are shown as what kind they are and where, not as what they say. */
export const maskedPreview = (preview: ExportPreview): ExportPreview => ({
  ...preview,
  others: preview.others.map(maskedSuggestion),
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
