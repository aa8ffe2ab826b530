import type { Piece } from '../foundation/linkify';
import type { Localized } from '../foundation/localized';
import type { LawfulBasis, Retention } from './purposes';

/** Types of form fields that a visitor fills in. */
export const ANSWER_TYPES = [
  'name',
  'text',
  'longtext',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'department',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** `info` and `statement` are read only; `hidden` comes from the page; `consent` is a box bound to a purpose. */
export const FIELD_TYPES = [...ANSWER_TYPES, 'hidden', 'info', 'consent', 'statement'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** All conditions must hold for a field to be shown. They speak of earlier fields only. */
export interface ShowIf {
  field: string;
  is: 'equal' | 'not_equal' | 'filled' | 'empty';
  value?: string;
}

/** Where a hidden field gets its value: a parameter of the page's address, the page's path, or its language. */
export interface HiddenSource {
  from: 'query' | 'path' | 'language';
  /** Name of the parameter, for `query`. */
  name?: string;
}

/** What R26 asks of each field that collects something. */
export interface FieldProcessing {
  /** Key of the purpose. */
  purpose: string;
  lawfulBasis: LawfulBasis;
  retention: Retention;
}

export interface FieldRules {
  minLength?: number;
  maxLength?: number;
  /** For numbers as such, for dates as `2026-11-24`. */
  min?: string;
  max?: string;
  /** See `templateSource`: `#` a digit, `@` a letter, `*` either. */
  template?: string;
}

export interface FieldDefinition {
  key: string;
  type: FieldType;
  /** For `info` and `statement` the text itself. */
  label: Localized;
  help?: Localized;
  placeholder?: Localized;
  required: boolean;
  default?: string;
  rules?: FieldRules;
  options?: { value: string; label: Localized }[];
  showIf?: ShowIf[];
  source?: HiddenSource;
  /** Key of the purpose that a `consent` box is bound to. Its text comes from the purpose. */
  purpose?: string;
  /** For every field that collects something. */
  processing?: FieldProcessing;
}

/**
 * Whether a field asks for the visitor's own name: by its type, however it is called. Forms of before there was such a
 * type asked for it with a text under this key.
 */
export const asksName = ({ type, key }: { type: FieldType; key: string }): boolean =>
  type === 'name' || (type === 'text' && key === 'name');

export interface FormTexts {
  /** Name in the window's header, e.g. the team's. */
  title?: string;
  greeting?: string;
  /** Instead of the greeting when nobody is there. */
  offlineText?: string;
  /** Label of the launcher and of the button that starts the chat. */
  launcher?: string;
  start?: string;
}

/** Which visitors get a form. Empty lists mean "any"; a form that fits more closely wins. */
export interface FormAssignment {
  /** Paths with `*` for anything, e.g. `/shop/*`. */
  pages: string[];
  languages: string[];
  /** Keys, as the page names them with `data-department`. */
  departments: string[];
}

export interface FormAppearance {
  color?: string;
  position?: 'left' | 'right';
  /** Path of an image in the media library, e.g. `/uploads/logo.png`. */
  logo?: string;
  /** The launcher's label stands on it, for everybody to read. */
  launcherText?: boolean;
}

export interface FormDefinition {
  /** For the team; visitors never see it. */
  name: string;
  texts: Localized<FormTexts>;
  fields: FieldDefinition[];
  assignment: FormAssignment;
  appearance: FormAppearance;
  /** Asks whether the visitor is at least so old; below that no consent is asked for (R9). */
  minimumAge?: number;
}

export interface FormVersionInfo {
  version: number;
  publishedAt: number;
  /** Name of who published it. */
  publishedBy?: string;
}

/** A field as the widget gets it: in one language, with what it needs to show and check it. */
export interface PrechatField {
  key: string;
  type: FieldType;
  label: string;
  /** The label of an `info` or `statement` that calls links by words, in its pieces. */
  labelLinks?: Piece[];
  help?: string;
  /** The same for `help`. */
  helpLinks?: Piece[];
  placeholder?: string;
  required: boolean;
  default?: string;
  rules?: FieldRules;
  options?: { value: string; label: string }[];
  showIf?: ShowIf[];
  source?: HiddenSource;
  /** Name of the purpose that the answer is for. */
  purposeName?: string;
  /** For `consent`: what the box stands for, exactly as the record will keep it. */
  consent?: { purpose: string; version: number };
}

/** One answer: text, or the chosen values. */
export type Answer = string | string[];
export type Answers = Record<string, Answer>;

/** Key of the form that stands wherever no other fits. */
export const DEFAULT_FORM = 'default';

export const FIELD_KEY = /^[a-z][a-z0-9_]{0,39}$/;

/**
 * Where visitors meet a form:
 * - `rest`: wherever no other form fits, as the default does
 * - `assigned`: where its assignment says
 * - `named`: only on pages that name it; it is assigned to nothing
 * - `behind`: the same, because wherever its assignment fits another form fits as closely and comes first
 * - `nowhere`: it is not published
 */
export type FormReach = 'rest' | 'assigned' | 'named' | 'behind' | 'nowhere';

export interface FormListItem {
  key: string;
  name: string;
  /** Newest published version; 0 when there is none. */
  version: number;
  publishedAt?: number;
  /** The draft differs from what is published. */
  changed: boolean;
  /** Of what is published; of the draft where nothing is. */
  assignment: FormAssignment;
  reach: FormReach;
  /** Name of the form that always comes first, for `behind`. */
  behind?: string;
  /** Languages with missing texts, over all fields. */
  missing: string[];
}

export interface FormState {
  key: string;
  /** The form asks nothing and was never touched. */
  builtIn: boolean;
  draft: FormDefinition;
  /** Time of the draft's last change; what to send as `base`. 0 when it was never saved. */
  savedAt: number;
  published?: FormDefinition;
  /** The newest first. */
  versions: FormVersionInfo[];
}
