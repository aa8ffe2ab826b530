import {
  contactSpans,
  cutAfter,
  cutBefore,
  maskContacts,
  maskedContact,
  type HitDecision,
  type OtherHit,
  type PersonalRecord,
  type ReviewedPart,
  type ReviewedRecord,
  type StoreInfo,
} from '../../../../protocol';
import { maskedText, type KeyedHash } from '../../foundation/platform';
import { findOthers, isMasked, isOwn, maskOthers, type Found, type OwnData } from './others.rules';

const AROUND = 50;
const SAMPLES = 20;
/** More different values than that nobody reads: what is not listed is masked. */
const MAX_HITS = 2_000;

/**
 * Names a hit without telling it: whoever sees no contact data gets the ids of addresses and numbers, of which there are
 * few enough to try them all. Hence a hash with the installation's key.
 */
export type HitIds = (found: Pick<Found, 'kind' | 'key'>) => string;

export const hitIdsOf =
  (keyed: Pick<KeyedHash, 'hash'>): HitIds =>
  ({ kind, key }) =>
    keyed.hash('export-hit', `${kind}\n${key}`).slice(0, 24);

const isFree = (info: StoreInfo, key: string): boolean =>
  info.fields.some((field) => field.key === key && field.kind === 'longText' && !field.right);

/**
 * Hits without the names that stand within contact data: whoever may not see it would learn word by word what it is, by
 * giving names and counting their places.
 */
const outsideContacts = (text: string, found: readonly Found[]): Found[] => {
  if (!found.some(({ kind }) => kind === 'name')) return [...found];
  const contacts = contactSpans(text);
  return found.filter(
    (hit) =>
      hit.kind !== 'name' || !contacts.some(({ start, end }) => hit.start < end && hit.end > start)
  );
};

/** Gathers what may be other people's from records as they pass. */
export class Review {
  private readonly hits = new Map<string, OtherHit>();
  constructor(
    private readonly names: readonly string[],
    private readonly own: OwnData,
    private readonly hitIdOf: HitIds,
    /** Who asks sees contact data; else names are not looked for in it, which would tell letter by letter what it is. */
    private readonly contacts = true
  ) {}

  add(info: StoreInfo, record: PersonalRecord): void {
    for (const [key, value] of Object.entries(record.values)) {
      if (typeof value !== 'string' || !isFree(info, key)) continue;
      const all = findOthers(value, this.names);
      const told = this.contacts ? all : outsideContacts(value, all);
      for (const found of told) this.note(info, record, value, found);
    }
  }

  private note(info: StoreInfo, record: PersonalRecord, text: string, found: Found): void {
    const hitId = this.hitIdOf(found);
    let hit = this.hits.get(hitId);
    if (!hit) {
      if (this.hits.size >= MAX_HITS) return;
      const { kind, value } = found;
      hit = { hitId, kind, value, own: isOwn(found, this.own), places: 0, samples: [] };
      this.hits.set(hitId, hit);
    }
    hit.places += 1;
    if (hit.samples.length >= SAMPLES) return;
    const at = record.values.at;
    hit.samples.push({
      store: info.key,
      recordId: record.id,
      ...(typeof at === 'number' ? { at } : {}),
      excerpt: [
        text.slice(cutBefore(text, Math.max(0, found.start - AROUND)), found.start),
        found.value,
        text.slice(found.end, cutAfter(text, found.end + AROUND)),
      ],
    });
  }

  /** Others' first, then the person's own; the most frequent before the rest. */
  list(): OtherHit[] {
    return [...this.hits.values()].sort(
      (a, b) => Number(a.own) - Number(b.own) || b.places - a.places
    );
  }
}

/** How records are shown before it is decided about hits. */
export interface Showing {
  hitIdOf: HitIds;
  agents: 'role' | 'name';
  agentNames: readonly string[];
  names: readonly string[];
  /** Contact data is not to be read, here or in what is handed out: texts are masked, and no hit is marked in them. */
  contactMasked: boolean;
}

/** Names to look for: those that a person flagged, and those of agents where they appear by their role. */
export const soughtNames = ({
  agents,
  agentNames,
  names,
}: Pick<Showing, 'agents' | 'agentNames' | 'names'>): readonly string[] =>
  agents === 'role' ? [...names, ...agentNames] : names;

/** A text cut where hits begin and end; of nothing but itself where it holds none. */
const partsOf = (text: string, found: readonly Found[], hitIdOf: HitIds): ReviewedPart[] => {
  const parts: ReviewedPart[] = [];
  let at = 0;
  for (const hit of found) {
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start) });
    parts.push({ text: text.slice(hit.start, hit.end), hitId: hitIdOf(hit) });
    at = hit.end;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at) });
  return parts;
};

/** Shows records as {@link Redactor} will make them, their free texts with every hit marked. */
export const reviewing = ({
  contactMasked,
  ...how
}: Showing): ((info: StoreInfo, record: PersonalRecord) => ReviewedRecord) => {
  const names = soughtNames(how);
  // Hits are marked here and not masked there.
  const rest = new Redactor({
    ...how,
    contactMasked,
    own: { emails: [], phones: [] },
    decisions: [],
    unmasked: true,
  });
  return (info, record) => {
    const values: PersonalRecord['values'] = {};
    const texts: ReviewedRecord['texts'] = {};
    for (const [key, value] of Object.entries(rest.apply(info, record).values)) {
      const whole = record.values[key];
      if (typeof whole !== 'string' || whole === '' || !isFree(info, key)) values[key] = value;
      else if (contactMasked) texts[key] = [{ text: maskContacts(whole) }];
      else texts[key] = partsOf(whole, findOthers(whole, names), how.hitIdOf);
    }
    return { store: info.key, recordId: record.id, values, texts };
  };
};

export interface Redaction {
  hitIdOf: HitIds;
  agents: 'role' | 'name';
  /** Names of agents, to be replaced by their role. */
  agentNames: readonly string[];
  names: readonly string[];
  own: OwnData;
  decisions: readonly HitDecision[];
  /** The right to export contact data is missing. */
  contactMasked: boolean;
  /** The person's own view of a conversation they were part of: nothing in it is news to them. */
  unmasked?: boolean;
}

/** Makes of each record what may be handed out: the same for all formats, since they get the same records. */
export class Redactor {
  /** How many places were masked for other people's sake. */
  masked = 0;
  private readonly names: readonly string[];
  private readonly decisions: Map<string, HitDecision>;
  private readonly agents: Set<string>;

  constructor(private readonly how: Redaction) {
    this.names = soughtNames(how);
    this.decisions = new Map(how.decisions.map((decision) => [decision.hitId, decision]));
    this.agents = new Set(how.agentNames);
  }

  apply(info: StoreInfo, record: PersonalRecord): PersonalRecord {
    const values = Object.fromEntries(
      Object.entries(record.values).map(([key, value]) => [
        key,
        typeof value === 'string' ? this.value(info, key, value) : value,
      ])
    );
    return { ...record, values };
  }

  private value(info: StoreInfo, key: string, value: string): string {
    const field = info.fields.find((one) => one.key === key);
    const { contactMasked } = this.how;
    if (field?.right === 'contact') return contactMasked ? maskedContact(value) : value;
    const isAgent = (key === 'author' || key === 'agent') && this.agents.has(value);
    if (isAgent && this.how.agents === 'role') return 'agent';
    if (isAgent || field?.kind !== 'longText' || this.how.unmasked) {
      return contactMasked ? maskedText(value) : value;
    }
    const all = findOthers(value, this.names);
    const found = contactMasked ? outsideContacts(value, all) : all;
    const { text, count } = maskOthers(value, found, (hit) =>
      isMasked(hit, this.how.own, this.decisions.get(this.how.hitIdOf(hit)))
    );
    this.masked += count;
    return contactMasked ? maskContacts(text) : text;
  }
}
