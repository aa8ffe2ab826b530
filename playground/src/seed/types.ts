/** Texts by language. */
export type Translated<T> = { en: T } & Partial<Record<'de' | 'fr' | 'es' | 'ar', T>>;

export interface SeedDepartment {
  key: string;
  name: string;
  position: number;
}

export interface SeedAgent {
  email: string;
  /** Name that visitors see. */
  displayName: string;
  /** Keys of departments; `null` for all. */
  departments: string[] | null;
}

export interface SeedForm {
  key: string;
  texts: Translated<{ title: string; greeting: string; offlineText: string }>;
  fields: {
    key: string;
    type: 'text' | 'email' | 'department';
    required: boolean;
    label: Translated<string>;
    help?: Translated<string>;
  }[];
}

export interface SeedNotice {
  version: number;
  language: string;
  summary: string;
  body: string;
  policyUrl: string;
  lawfulBasis: string;
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
