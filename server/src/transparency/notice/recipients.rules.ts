import type { PurposeVersion, Recipient } from '../../../../protocol';

/** A receiver of webhooks, as far as it matters whom data goes to. */
export interface ReceiverFacts {
  name: string;
  /** Purposes whose consents it is told of; none: of all that rest on consent. */
  purposes: readonly string[];
  /** Where it is, as declared. */
  region?: string | undefined;
}

/** Where data lies, as declared. */
export interface PlaceFacts {
  place: 'database' | 'files' | 'mail';
  region: string;
  operator: string;
}

export interface NamedRecipient {
  recipient: Recipient;
  purposes: PurposeVersion[];
}

/** Receivers of webhooks get data as surely as anybody who is written down as a recipient. */
export const withReceivers = (
  purposes: readonly PurposeVersion[],
  receivers: readonly ReceiverFacts[]
): PurposeVersion[] =>
  purposes.map((purpose) => {
    const told = receivers
      .filter(({ purposes: only }) =>
        only.length === 0 ? purpose.lawfulBasis === 'consent' : only.includes(purpose.key)
      )
      .filter(({ name }) => !purpose.recipients.some((recipient) => recipient.name === name))
      .map(({ name, region }): Recipient => ({
        name,
        role: 'processor',
        ...(region?.trim() ? { country: region.trim() } : {}),
      }));
    return { ...purpose, recipients: [...purpose.recipients, ...told] };
  });

/**
 * Everybody who gets data, each once, with what for: the one answer that notice, cover letter and record of processing
 * give.
 */
export const recipientsOf = (
  purposes: readonly PurposeVersion[],
  receivers: readonly ReceiverFacts[]
): NamedRecipient[] => {
  const found = new Map<string, NamedRecipient>();
  for (const purpose of withReceivers(
    purposes.filter(({ active }) => active),
    receivers
  )) {
    for (const recipient of purpose.recipients) {
      const id = JSON.stringify([recipient.name, recipient.role, recipient.country]);
      const entry = found.get(id) ?? { recipient, purposes: [] };
      entry.purposes.push(purpose);
      found.set(id, entry);
    }
  }
  return [...found.values()];
};

/** The territory within which data goes to no other country: that of the law the notice speaks under. */
export type Area = 'eea' | 'uk' | 'ch';

export const areaOf = (jurisdiction: string): Area => {
  if (/\b(uk|gb|united kingdom|british)\b/i.test(jurisdiction)) return 'uk';
  return /\b(ch|swiss|switzerland|schweiz|suisse|suiza|fadp|revdsg|ndsg)\b/i.test(jurisdiction)
    ? 'ch'
    : 'eea';
};

const EEA =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO';
const COUNTRIES: Record<Area, ReadonlySet<string>> = {
  eea: new Set(EEA.split(' ')),
  uk: new Set(['GB']),
  ch: new Set(['CH']),
};
/** Cloud regions whose names say Europe and mean another country. */
const ELSEWHERE: Record<string, string> = {
  'eu-west-2': 'GB',
  'europe-west2': 'GB',
  'eu-central-2': 'CH',
  'europe-west6': 'CH',
};
const UNION = /^(eu|eea|ewr|eee|ue|europe|european union|european economic area)\b/i;
const NAMED_IN = ['en', 'de', 'fr', 'es'];

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Names of an area's countries, as people write them. */
const namesOf = (area: Area): ReadonlySet<string> => {
  const names = [...COUNTRIES[area]].flatMap((code) =>
    NAMED_IN.map((language) =>
      plain(new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code)
    )
  );
  return new Set(area === 'uk' ? [...names, 'uk', 'england', 'scotland', 'wales'] : names);
};
const NAMES: Record<Area, ReadonlySet<string>> = {
  eea: namesOf('eea'),
  uk: namesOf('uk'),
  ch: namesOf('ch'),
};

/** Whether a country's code or name, or a region as somebody declared it, is within an area. What nobody knows is not. */
export const isInside = (where: string, area: Area): boolean => {
  const text = plain(where);
  const meant = ELSEWHERE[text];
  if (meant !== undefined) return COUNTRIES[area].has(meant);
  if (/^[a-z]{2}$/.test(text) && text !== 'eu' && text !== 'ue' && text !== 'uk') {
    return COUNTRIES[area].has(text.toUpperCase());
  }
  if (NAMES[area].has(text)) return true;
  return area === 'eea' && UNION.test(text);
};

/** A country in words; a region as it was declared. */
export const whereText = (where: string, language: string): string => {
  const code = where.trim();
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  return name ?? code;
};

export interface Transfer {
  name: string;
  /** In words. */
  where: string;
}

export interface Transfers {
  area: Area;
  /** Recipients and places in other countries (Art 13(1)(f), 15(2)). */
  elsewhere: Transfer[];
  /** Recipients of whom nobody has said where they are. */
  unknown: string[];
}

/** Who gets data in another country, by what is configured. */
export const transfersOf = (
  {
    purposes,
    receivers,
    places = [],
    jurisdiction,
  }: {
    purposes: readonly PurposeVersion[];
    receivers: readonly ReceiverFacts[];
    places?: readonly PlaceFacts[];
    jurisdiction: string;
  },
  language: string,
  nameOf: (place: PlaceFacts['place']) => string
): Transfers => {
  const area = areaOf(jurisdiction);
  const named = recipientsOf(purposes, receivers).map(({ recipient }) => recipient);
  const laid = places
    .filter(({ region }) => region.trim() !== '')
    .map(({ place, region, operator }) => ({
      name: operator.trim() ? `${operator.trim()}, ${nameOf(place)}` : nameOf(place),
      country: region.trim(),
    }));
  const known = [...named, ...laid].flatMap(({ name, country }) =>
    country ? [{ name, country }] : []
  );
  return {
    area,
    elsewhere: known
      .filter(({ country }) => !isInside(country, area))
      .map(({ name, country }) => ({ name, where: whereText(country, language) })),
    unknown: [...new Set(named.filter(({ country }) => !country).map(({ name }) => name))],
  };
};
