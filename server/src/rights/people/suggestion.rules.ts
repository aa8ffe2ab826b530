import {
  emailKey,
  samePhone,
  type LinkEvidence,
  type LinkSuggestion,
  type Person,
} from '../../../../protocol';

/** Addresses whose part behind a plus, and Gmail's whose dots, stand for the same mailbox. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind an address: what different spellings of it have in common. For suggestions only. */
export const mailbox = (email: string): string => {
  const [name = '', domain = ''] = email.trim().normalize('NFKC').toLowerCase().split('@');
  const plain = name.replace(/\+.*$/, '');
  return DOTLESS.has(domain) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`;
};

const POINTS = { email: 60, email_alias: 40, phone: 45, name: 25, language: 5 } as const;
/** Below this it is not worth a person's time. */
const LEAST = 35;

const shared = (mine: readonly string[], theirs: readonly string[], by: (text: string) => string) =>
  mine.flatMap((one) => {
    const other = theirs.find((candidate) => by(candidate) === by(one));
    return other === undefined ? [] : [{ mine: one, theirs: other }];
  })[0];

const nameForm = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

/**
 * What speaks for and against two identities being one person. Only ever a suggestion: giving one person another's
 * data is the worst failure here, so a person decides.
 * @returns nothing when too little speaks for it
 */
export const compare = (mine: Person, theirs: Person): LinkSuggestion | undefined => {
  const agrees: LinkEvidence[] = [];
  const differs: LinkEvidence[] = [];
  const note = (
    field: LinkEvidence['field'],
    pair: { mine: string; theirs: string } | undefined,
    both: boolean,
    otherwise: { mine: string; theirs: string }
  ) => {
    if (pair) agrees.push({ field, ...pair });
    else if (both) differs.push({ field, ...otherwise });
  };
  const same = shared(mine.emails, theirs.emails, emailKey);
  const alias = same ? undefined : shared(mine.emails, theirs.emails, mailbox);
  const emails = { mine: mine.emails.join(', '), theirs: theirs.emails.join(', ') };
  if (alias) agrees.push({ field: 'email_alias', ...alias });
  else note('email', same, mine.emails.length > 0 && theirs.emails.length > 0, emails);
  const phone = mine.phones.some((one) => theirs.phones.some((other) => samePhone(one, other)));
  const phones = { mine: mine.phones.join(', '), theirs: theirs.phones.join(', ') };
  note(
    'phone',
    phone ? phones : undefined,
    mine.phones.length > 0 && theirs.phones.length > 0,
    phones
  );
  const names = { mine: mine.name ?? '', theirs: theirs.name ?? '' };
  const bothNamed = names.mine !== '' && names.theirs !== '';
  const oneName = bothNamed && nameForm(names.mine) === nameForm(names.theirs);
  note('name', oneName ? names : undefined, bothNamed, names);
  const [myLanguage = '', theirLanguage = ''] = [mine.languages[0], theirs.languages[0]];
  const languages = { mine: myLanguage, theirs: theirLanguage };
  const oneLanguage = myLanguage !== '' && myLanguage === theirLanguage;
  note(
    'language',
    oneLanguage ? languages : undefined,
    myLanguage !== '' && theirLanguage !== '',
    languages
  );
  const against = differs.some(({ field }) => field === 'name') ? 5 : 0;
  const score = Math.min(
    100,
    Math.max(0, agrees.reduce((sum, { field }) => sum + POINTS[field], 0) - against)
  );
  if (score < LEAST) return undefined;
  return { person: theirs, score, agrees, differs };
};
