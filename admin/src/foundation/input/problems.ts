import type { MessageKey } from '../translations';

/** Something that keeps a definition from being saved. */
export interface Problem {
  /** Where, as a path into the definition: `texts.en.policyUrl`. */
  path: string;
  text: MessageKey | { words: string };
}

interface Schema {
  safeParse(value: unknown): {
    error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
  };
}

/** The protocol's messages are English and for developers; these are the ones that people meet. */
const MESSAGES: Record<string, MessageKey> = {
  'must not be empty': 'editor.problem.empty',
  'an address that begins with https:// or http://': 'editor.problem.webLink',
  'plain text without control characters': 'editor.problem.plain',
  'a language tag such as en or pt-br': 'editor.problem.tag',
  'letters a to z, digits and _, beginning with a letter': 'editor.problem.key',
  'letters a to z, digits and _': 'editor.problem.key',
  'letters a to z, digits, - and _': 'editor.problem.formKey',
  'a path that begins with /': 'editor.problem.path',
  'a colour such as #0b6e4f': 'editor.problem.color',
  'the path of an image in the media library, such as /uploads/logo.png': 'editor.problem.logo',
  'texts in at least one language': 'editor.problem.noLanguage',
  'at least one category of data': 'editor.problem.noCategory',
  'a country code such as DE': 'editor.problem.country',
  'an e-mail address': 'editor.problem.email',
};

const wordsFor = (message: string): Problem['text'] => {
  const known = MESSAGES[message];
  if (known) return known;
  if (/^at most \d+ characters$/.test(message)) return 'editor.problem.tooLong';
  if (/^Too (big|small)|expected (int|number)/.test(message)) return 'editor.problem.number';
  return { words: message };
};

/** What the protocol's validator finds, place by place; the first of each place. */
export const problemsOf = (schema: Schema, value: unknown): Problem[] => {
  const seen = new Set<string>();
  return (schema.safeParse(value).error?.issues ?? []).flatMap(({ path, message }) => {
    const place = path.map(String).join('.');
    if (seen.has(place)) return [];
    seen.add(place);
    return [{ path: place, text: wordsFor(message) }];
  });
};

/** The problem at exactly this place. */
export const problemAt = (problems: readonly Problem[], path: string): Problem | undefined =>
  problems.find((problem) => problem.path === path);

/** Problems at this place or anywhere below. */
export const problemsBelow = (problems: readonly Problem[], path: string): Problem[] =>
  problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
