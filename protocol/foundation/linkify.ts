/** A piece of a message: plain, or with a checked address to go to. */
export interface Piece {
  text: string;
  href?: string;
}

/**
 * An address goes on to white space, to a quotation mark or bracket of any script (but ASCII's brackets and the apostrophe,
 * which addresses have), to what is not seen or turns the reading direction and could show another address (but the
 * joiners of Persian and Hindi), and to marks that end a sentence where no space follows them. `\b` keeps "xhttp://" from
 * matching; two classes without a character in common cannot backtrack, so this is linear.
 */
const ADDRESS =
  /\b(?:https?:\/\/|mailto:|tel:)(?:[^\s<>"`\\\p{Cf}\p{Pi}\p{Pf}\p{Ps}\p{Pe}،؛؟۔।॥։።၊။។៖…、。！，．：；？｡､]|[()[\]{}’\u200c\u200d])+/giu;
const ALLOWED = /^(?:https?|mailto|tel):$/;
/** Punctuation that belongs to the sentence when an address ends with it. */
const TRAILING = /[.,:;!?'*_~|]|(?![!-~])\p{P}/u;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Length of `address` without the punctuation of the sentence around it; a bracket opened inside it is its own. */
const meantLength = (address: string): number => {
  const spare: Record<string, number> = {};
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const opening = OPENING[last];
    if (opening) {
      spare[last] ??= address.split(last).length - address.split(opening).length;
      if (spare[last]-- <= 0) break;
    } else if (!TRAILING.test(last)) break;
  }
  return end;
};

/** The address as the browser will go to it, if it is one that may be linked. */
export const checkedAddress = (text: string): string | undefined => {
  try {
    const url = new URL(text);
    // A name before the host ("https://bank.example@evil.example") only serves to deceive.
    return ALLOWED.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined; // Not an address: it stays text.
  }
};

/**
 * Splits text into plain pieces and links: `http`, `https`, `mailto` and `tel` only, in linear time. Joined again, the
 * pieces' texts are the text.
 * @example linkify('see https://a.example.') // 'see ', 'https://a.example' with its address, '.'
 */
export const linkify = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.slice(0, meantLength(match));
    const href = checkedAddress(address);
    if (href === undefined) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
};
