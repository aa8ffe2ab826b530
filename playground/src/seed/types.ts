/** Texts by language. */
export type Translated<T> = { en: T } & Partial<Record<'de' | 'fr' | 'es' | 'ar', T>>;

export interface SeedDepartment {
  key: string;
  name: string;
  names: Record<string, string>;
  position: number;
}

export interface SeedAgent {
  email: string;
  /** Name that visitors see. */
  displayName: string;
  /** Keys of departments; `null` for all. */
  departments: string[] | null;
}

interface Retention {
  days: number;
  from: string;
}

export interface SeedForm {
  name: string;
  texts: Translated<{ title: string; greeting: string; offlineText: string }>;
  fields: {
    key: string;
    type: 'text' | 'name' | 'email' | 'department' | 'consent';
    required: boolean;
    label: Partial<Translated<string>>;
    help?: Translated<string>;
    purpose?: string;
    processing?: { purpose: string; lawfulBasis: string; retention: Retention };
  }[];
  assignment: { pages: string[]; languages: string[]; departments: string[] };
  appearance: object;
}

export interface SeedPurpose {
  lawfulBasis: string;
  categories: string[];
  recipients: { name: string; role: string; country?: string }[];
  retention: Retention;
  channel?: string;
  validityDays?: number;
  active: boolean;
  texts: Translated<{ name: string; description: string; consent?: string; interest?: string }>;
}

export interface SeedNotice {
  controller: { name: string; address: string; email: string };
  dpo: { name: string; email: string };
  jurisdiction: string;
  texts: Translated<{ summary: string; authority: string; policyUrl: string }>;
}

/** One entry of a conversation: who, how many seconds after the one before, what. */
export interface SeedLine {
  by: 'visitor' | 'agent';
  after: number;
  text: string;
  /** Kept among agents. */
  note?: true;
}

export interface SeedChat {
  /** Unique name of the conversation. */
  name: string;
  status: 'waiting' | 'active' | 'ended' | 'offline';
  /** How long ago it began. */
  minutesAgo: number;
  language: string;
  visitor: { name?: string; email?: string };
  /** Key of a department. */
  department?: string;
  page: { path: string; title: string };
  answers?: { label: string; value: string }[];
  /** E-mail address of the agent who has or had it. */
  agent?: string;
  lines: SeedLine[];
}

/** A request under data protection rights. */
export interface SeedCase {
  kind: 'access' | 'rectification' | 'erasure';
  source: 'email' | 'phone' | 'letter';
  /** How long ago it came in. */
  daysAgo: number;
  language: string;
  requester: { name?: string; email?: string };
  /** In the person's own words. */
  details: string;
  /** Why its clock stands. */
  pause?: string;
}
