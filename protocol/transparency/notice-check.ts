import { asciiDigits } from '../foundation/digits';
import type { NoticeDefinition, SummaryFinding } from './notice';
import type { PurposeVersion } from './purposes';

/** What a summary can say by the configuration instead of by hand: `{retention}`, `{recipients}`. */
export const SUMMARY_PLACEHOLDERS = ['retention', 'recipients'] as const;
export type SummaryPlaceholder = (typeof SUMMARY_PLACEHOLDERS)[number];

/** What the software executes. */
export interface SummaryFacts {
  /** Days that anything is kept. */
  days: readonly number[];
  /** Names of whom data goes to. */
  recipients: readonly string[];
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

const isPlaceholder = (name: string): name is SummaryPlaceholder =>
  SUMMARY_PLACEHOLDERS.includes(name as SummaryPlaceholder);

/** Puts what the configuration says in the place of the placeholders. */
export const fillSummary = (
  summary: string,
  values: Readonly<Record<SummaryPlaceholder, string>>
): string =>
  summary.replace(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name.trim()) ? values[name.trim() as SummaryPlaceholder] : whole
  );

type Unit = 'day' | 'week' | 'month' | 'year';

/** Words for units in the languages of the fixed parts, as patterns. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['day', 'days?|tage?n?|jours?|d[ií]as?|يوم\\p{M}*ا?\\p{M}*|أيام|يومين'],
  ['week', 'weeks?|wochen?|semaines?|semanas?|أسابيع|أسبوع\\p{M}*ا?\\p{M}*'],
  ['month', 'months?|monate?n?|mois|mes(?:es)?|أشهر|شهور|شهر\\p{M}*ا?\\p{M}*'],
  ['year', 'years?|jahre?n?|ans?|ann[ée]es?|años?|سنوات|سنة|عام\\p{M}*ا?\\p{M}*|أعوام'],
];

/** Numbers up to twelve as words, in languages with Latin letters. */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one|a|an|ein|eine|einen|einem|einer|un|une|una|uno',
    'two|zwei|deux|dos',
    'three|drei|trois|tres',
    'four|vier|quatre|cuatro',
    'five|fünf|cinq|cinco',
    'six|sechs|seis',
    'seven|sieben|sept|siete',
    'eight|acht|huit|ocho',
    'nine|neun|neuf|nueve',
    'ten|zehn|dix|diez',
    'eleven|elf|onze|once',
    'twelve|zwölf|douze|doce',
  ].flatMap((words, i) => words.split('|').map((word) => [word, i + 1]))
);

const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,5}|${Object.keys(WORDS).join('|')})[\\s\\u00a0-]+(${UNITS.map(([, words]) => words).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'giu'
);

/** Days that so many of a unit can be: a month has 28 to 31, twelve of them 360 to 366. */
const daysOf = (count: number, unit: Unit): readonly [number, number] => {
  switch (unit) {
    case 'day':
      return [count, count];
    case 'week':
      return [count * 7, count * 7];
    case 'month':
      return [count * 30 - Math.ceil(count / 6) - 1, Math.ceil(count * 30.5) + 1];
    case 'year':
      return [count * 360, count * 366];
  }
};

/** Sentences on keeping and deleting: only there a duration is a promise of how long. */
const KEEPING =
  /keep|kept|stor|retain|retention|hold|held|delet|eras|remov|aufbewahr|speicher|gespeichert|lösch|behalt|aufheb|conserv|gard|supprim|effa[cç]|stock|guard|almacen|borr|elimin|suprim|نحتفظ|نحفظ|تحفظ|يُ?حفظ|حذف|نحذف|تُ?حذف|احتفاظ/i;

/** Sentences that say that nobody else gets anything. */
const DENIALS: readonly RegExp[] = [
  /\b(nobody|no one|no-one|not|never|without|don['’]t|no)\b.*\b(shar|pass(ed)?\b.* on|disclos|third part|give|sell|forward)/i,
  /\b(shar|pass|disclos|forward)\w*\b.*\b(with|to) (nobody|no one|no-one)\b/i,
  /(nicht|niemand|nie|kein\w*|ohne)\b.*(weiter(ge)?g|weiterleit|dritte|geteilt|teilen|übermitt)/i,
  /(dritte|weiter(ge)?g|geteilt|übermitt)\S*.*\b(nicht|niemand\w*|nie|kein\w*)/i,
  /(\bne\b|\bn['’]|jamais|aucun|personne).*(transm|transmet|partag|communiqu|tiers|vend)/i,
  /\b(no|nunca|nadie|ning[uú]n|sin)\b.*(compart|ced|tercer|transmit|comunic|vend)/i,
  /(لا|لن|دون).*(نشارك|نشاركها|طرف ثالث|أطراف ثالثة|الغير)/,
];

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…。؟])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');

/** How long a summary says that something is kept, in the words that say it. */
const durationsIn = (summary: string): { found: string; least: number; most: number }[] =>
  sentencesOf(asciiDigits(summary))
    .filter((sentence) => KEEPING.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(DURATION)].map(([found, number = '', word = '']) => {
        const count = /^\d/.test(number) ? Number(number) : (WORDS[number.toLowerCase()] ?? 0);
        const unit = UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word));
        const [least, most] = daysOf(count, unit?.[0] ?? 'day');
        return { found, least, most };
      })
    );

const placeholdersIn = (summary: string): string[] =>
  [...summary.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());

const denialIn = (summary: string): string | undefined =>
  sentencesOf(summary).find((sentence) => DENIALS.some((denial) => denial.test(sentence)));

/** What is wrong in itself, whatever other languages say. */
const contradictions = (
  language: string,
  summary: string,
  { days, recipients }: SummaryFacts
): SummaryFinding[] => {
  const denial = recipients.length > 0 ? denialIn(summary) : undefined;
  return [
    ...placeholdersIn(summary)
      .filter((name) => !isPlaceholder(name))
      .map((name): SummaryFinding => ({ language, kind: 'placeholder', found: `{${name}}` })),
    ...durationsIn(summary)
      .filter(({ least, most }) => !days.some((kept) => least <= kept && kept <= most))
      .map(({ found }): SummaryFinding => ({ language, kind: 'duration', found })),
    ...(denial === undefined
      ? []
      : [{ language, kind: 'recipients' as const, found: denial.trim() }]),
  ];
};

/** What a summary tells of: how long, to whom. */
const subjectsOf = (summary: string): ReadonlySet<SummaryPlaceholder> => {
  const named = placeholdersIn(summary).filter(isPlaceholder);
  return new Set([...named, ...(durationsIn(summary).length > 0 ? ['retention' as const] : [])]);
};

/**
 * Holds the summaries of a notice, in every language, against what the software executes (R3).
 * @returns nothing when they say the same
 */
export const checkSummaries = (
  { texts }: Pick<NoticeDefinition, 'texts'>,
  facts: SummaryFacts
): SummaryFinding[] => {
  const all = Object.entries(texts).map(([language, { summary }]) => ({ language, summary }));
  const told = new Set(all.flatMap(({ summary }) => [...subjectsOf(summary)]));
  return all.flatMap(({ language, summary }) => {
    const own = subjectsOf(summary);
    return [
      ...contradictions(language, summary, facts),
      ...[...told]
        .filter((subject) => !own.has(subject))
        .map((subject): SummaryFinding => ({ language, kind: 'missing', found: `{${subject}}` })),
    ];
  });
};

/** What summaries are held against, of the purposes in force. */
export const summaryFacts = (
  purposes: readonly Pick<PurposeVersion, 'active' | 'retention'>[],
  recipients: readonly string[]
): SummaryFacts => ({
  days: purposes.filter(({ active }) => active).map(({ retention }) => retention.days),
  recipients,
});
