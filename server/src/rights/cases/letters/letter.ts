import type { Letter, RefusalGround, RequestKind } from '../../../../../protocol';
import type { Writer } from '../../../transparency/notice';
import { privacyTexts } from '../../../transparency/texts';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { LetterName, LetterTexts, LetterWords } from './texts';

const TEXTS: Record<string, LetterTexts> = { ar, de, en, es, fr };

/** Languages that letters exist in. */
export const LETTER_LANGUAGES = Object.keys(TEXTS);

const own = (language: string): LetterTexts | undefined =>
  Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined;

/** Letters of a language, of its base language, or in English; with the language that it came to. */
const textsOf = (language: string): { texts: LetterTexts; spoken: string } => {
  const spoken = [language, language.split('-')[0] ?? ''].find((tag) => own(tag)) ?? 'en';
  return { texts: own(spoken) ?? en, spoken };
};

export interface LetterFacts {
  language: string;
  writer: Writer;
  /** Absent for a delivery without a case. */
  reference?: string;
  kind?: RequestKind;
  name?: string;
  /** Days of the calendar, as `2026-12-28`. */
  receivedDay?: string;
  dueDay?: string;
  /** The day it is due on has passed. */
  overdue?: boolean;
  ground?: RefusalGround;
  months?: number;
  reason?: string;
  /** Hours that a link can be used. */
  hours?: number;
}

const dateIn = (language: string, day: string | undefined): string =>
  day === undefined
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.parse(day)
      );

const wordsOf = (facts: LetterFacts, spoken: string, texts: LetterTexts): LetterWords => ({
  reference: facts.reference ?? '',
  kind: facts.kind ? privacyTexts(spoken).request[facts.kind] : '',
  received: dateIn(spoken, facts.receivedDay),
  promise: texts[facts.overdue ? 'late' : 'promise'](dateIn(spoken, facts.dueDay)),
  months: facts.months ?? 1,
  reason: facts.reason ?? '',
  hours: facts.hours ?? 24,
});

const paragraphs = (texts: LetterTexts, kind: LetterName, facts: LetterFacts, w: LetterWords) =>
  kind === 'refusal'
    ? [
        ...texts.refusal(w),
        ...(facts.ground ? [texts.ground[facts.ground]] : []),
        texts.remedies(facts.writer.authority),
      ]
    : texts[kind](w);

/** A letter in the language of the case, ready to be changed and sent. */
export const letterOf = (kind: LetterName, facts: LetterFacts): Letter => {
  const { texts, spoken } = textsOf(facts.language);
  const w = wordsOf(facts, spoken, texts);
  return {
    subject: texts.subject[kind](w.reference),
    text: [
      texts.salutation(facts.name),
      ...paragraphs(texts, kind, facts, w),
      texts.closing(facts.writer.name),
    ].join('\n\n'),
  };
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraph on complaint and court that no refusal goes out without (Art 12(4), R17). */
export const remediesOf = (language: string, writer: Writer): string =>
  textsOf(language).texts.remedies(writer.authority);

/** The text with the remedies, at its end if they are not in it, word for word. */
export const withRemedies = (text: string, language: string, writer: Writer): string => {
  const remedies = remediesOf(language, writer);
  return plain(text).includes(plain(remedies)) ? text : `${text.trimEnd()}\n\n${remedies}`;
};
