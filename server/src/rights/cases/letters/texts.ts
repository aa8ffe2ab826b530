import type { LetterKind, RefusalGround } from '../../../../../protocol';

/** Letters that people write from a case, and one that the software writes when a restriction ends. */
export type LetterName = LetterKind | 'unrestriction';

/** What letters tell of, as ready words. */
export interface LetterWords {
  reference: string;
  /** Kind of the request, e.g. "access to your data". */
  kind: string;
  /** Date in the letter's language. */
  received: string;
  /** Until when there is an answer; never by a day that has passed. */
  promise: string;
  months: number;
  reason: string;
  hours: number;
}

/** The letters of one language. Plain text; paragraphs are joined with an empty line. */
export interface LetterTexts {
  salutation(name: string | undefined): string;
  closing(controller: string): string;
  subject: Record<LetterName, (reference: string) => string>;
  /** @param due a day that is still to come, in words */
  promise(due: string): string;
  /** Takes the place of the promise once its day is over. */
  late(due: string): string;
  acknowledgement(w: LetterWords): string[];
  /** Holds `{link}` and `{code}`, which are filled in at sending. */
  verification(w: LetterWords): string[];
  extension(w: LetterWords): string[];
  refusal(w: LetterWords): string[];
  ground: Record<RefusalGround, string>;
  /** Complaint and judicial remedy (Art 12(4), 77, 79); part of every refusal (R17). */
  remedies(authority: string | undefined): string;
  completion(w: LetterWords): string[];
  nothing_found(w: LetterWords): string[];
  /** Holds `{link}`; the code goes another way (R13). */
  delivery(w: LetterWords): string[];
  /** Tells that a restriction is about to be lifted (Art 18(3)). */
  unrestriction(w: LetterWords): string[];
  /** Stands above a letter that is written by hand. */
  blank(w: LetterWords): string[];
}
