import {
  emailKey,
  explainMasking,
  findEmails,
  findPhones,
  folded,
  OTHERS_MASK,
  phoneForm,
  placesOfName,
  samePhone,
  withPlaces,
  type HitDecision,
  type OtherKind,
} from '../../../../protocol';

/** A stretch of a text that may be another person's. */
export interface Found {
  kind: OtherKind;
  start: number;
  /** Exclusive. */
  end: number;
  value: string;
  /** Under which all spellings of it are one. */
  key: string;
}

/** What belongs to the person asked about: kept unless decided otherwise. */
export interface OwnData {
  emails: readonly string[];
  phones: readonly string[];
}

const emails = (text: string): Found[] =>
  findEmails(text).map(({ start, end, text: value }) => ({
    kind: 'email',
    start,
    end,
    value,
    key: emailKey(value),
  }));

const phones = (text: string): Found[] =>
  findPhones(text).map(({ start, end, text: value }) => ({
    kind: 'phone',
    start,
    end,
    value,
    key: phoneForm(value),
  }));

const accounts = (text: string): Found[] =>
  explainMasking(text, { cards: true, ibans: true, patterns: [] }).flatMap((finding): Found[] => {
    if (!finding.masked || finding.kind === 'pattern') return [];
    const value = text.slice(finding.start, finding.end);
    const key = value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
    return [{ kind: finding.kind, start: finding.start, end: finding.end, value, key }];
  });

/** Names as whole words; the text is folded once for all of them. */
const named = (text: string, names: readonly string[]): Found[] => {
  if (names.length === 0) return [];
  const whole = withPlaces(text);
  return names.flatMap((name) =>
    placesOfName(whole, name).map(({ start, end }): Found => ({
      kind: 'name',
      start,
      end,
      value: text.slice(start, end),
      key: folded(name).trim(),
    }))
  );
};

/**
 * Everything in a text that may identify somebody, in order and without overlaps.
 * @param names to look for: of agents where they appear by role, and those that a person flagged
 */
export const findOthers = (text: string, names: readonly string[]): Found[] => {
  const all = [...accounts(text), ...emails(text), ...phones(text), ...named(text, names)];
  // Of two that overlap the first kind counts: a card number is no phone number.
  const kept: Found[] = [];
  for (const found of all) {
    if (!kept.some((other) => found.start < other.end && other.start < found.end)) {
      kept.push(found);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
};

export const isOwn = (found: Found, own: OwnData): boolean => {
  if (found.kind === 'email') {
    return own.emails.some((email) => emailKey(email) === found.key);
  }
  return found.kind === 'phone' && own.phones.some((phone) => samePhone(phone, found.value));
};

/**
 * Whether a hit is masked: as decided, and what nobody decided about unless it is the person's own (R12). Keeping what
 * is not their own needs a reason.
 */
export const isMasked = (
  found: Found,
  own: OwnData,
  decision: HitDecision | undefined
): boolean => {
  if (isOwn(found, own)) return decision?.mask === true;
  return decision?.mask !== false || !decision.reason?.trim();
};

/** A text with what must not be read in it masked. */
export const maskOthers = (
  text: string,
  found: readonly Found[],
  masked: (found: Found) => boolean
): { text: string; count: number } => {
  let out = '';
  let at = 0;
  let count = 0;
  for (const hit of found) {
    if (!masked(hit)) continue;
    out += text.slice(at, hit.start) + OTHERS_MASK;
    at = hit.end;
    count += 1;
  }
  return { text: out + text.slice(at), count };
};
