import { LiveChatError, type StatusAnswer } from '../../../../protocol';

/** What drivers say of a text that the database's character set has no place for. */
const CODES = new Set([
  // PostgreSQL: untranslatable_character, character_not_in_repertoire.
  '22P05',
  '22021',
  // MySQL and MariaDB.
  'ER_INVALID_CHARACTER_STRING',
  'ER_CANNOT_CONVERT_STRING',
  'ER_CANT_AGGREGATE_2COLLATIONS',
]);

/** MySQL's code for a value of the wrong kind is one for all kinds; its own words say which. */
const SAID = /^(?:Incorrect string value|Cannot convert string)/;

/** Whether the database refused a text for its characters, and would refuse it again. */
export const isUnstorable = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  if (CODES.has(String(error.code))) return true;
  if (error.code !== 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD') return false;
  // Knex puts the whole statement before the message; the driver's own words stand alone here.
  return 'sqlMessage' in error && SAID.test(String(error.sqlMessage));
};

/** What whoever wrote it is told. */
export const unstorable = (): LiveChatError =>
  new LiveChatError(
    'invalid_text',
    'The database of this site cannot store some of these characters; write it without them.'
  );

/** Letters of several writings, a character of two units and one of four bytes: what a narrow character set loses. */
export const PROBE = 'é€ł٠漢💬';

/** What is wrong with how a database keeps text. */
export type TextProblem = NonNullable<StatusAnswer['database']['textProblem']>;

/** What a database tells of its way to keep text. */
export interface TextFacts {
  /** Its own name of the character set: `UTF8`, `utf8mb4`, `latin1` … */
  encoding: string;
  /** The probe arrived in the database, and came back from it, as it was. */
  arrives: boolean;
  /** Tables of ours in another character set, which could not be changed. */
  narrow: number;
  /** What does not fit is refused instead of being cut. */
  strict: boolean;
}

const WIDE = new Set(['utf8', 'utf-8', 'utf8mb4']);

/** The worst first: `connection` loses text, `tables` and `server` refuse it, `lax` cuts it. */
export const textProblem = (
  client: 'sqlite' | 'postgres' | 'mysql',
  { encoding, arrives, narrow, strict }: TextFacts
): TextProblem | undefined => {
  if (!arrives) return 'connection';
  if (narrow > 0) return 'tables';
  const name = encoding.toLowerCase();
  const wide = client === 'mysql' ? name === 'utf8mb4' : WIDE.has(name);
  if (!wide && client !== 'sqlite') return 'server';
  return strict ? undefined : 'lax';
};
