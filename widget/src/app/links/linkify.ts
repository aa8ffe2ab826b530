/** A piece of a message: plain, or with a checked address to go to. */
export interface Piece {
  text: string;
  href?: string;
}

// `\b` keeps "xhttp://" from matching; one class without alternatives cannot backtrack, so this is linear.
// Characters that change the reading direction end a link: they could show another address.
const ADDRESS = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"`\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi;
const ALLOWED = /^(?:https?|mailto|tel):$/;
const TRAILING = /[.,:;!?'’”»*_~]/;

/** Length of `address` without the punctuation of the sentence around it. */
const meantLength = (address: string): number => {
  let open = 0;
  for (const char of address) {
    if (char === '(') open++;
    else if (char === ')') open--;
  }
  let end = address.length;
  for (; end > 0; end--) {
    const char = address.charAt(end - 1);
    if (char === ')' && open < 0) open++;
    else if (!TRAILING.test(char)) break;
  }
  return end;
};

/** The address as the browser will go to it, if it is one that may be linked. */
const check = (text: string): string | undefined => {
  try {
    const url = new URL(text);
    // A name before the host ("https://bank.example@evil.example") only serves to deceive.
    return ALLOWED.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined; // Not an address: it stays text.
  }
};

/**
 * Splits text into plain pieces and links: `http`, `https`, `mailto` and `tel` only, in linear time.
 * Joined again, the pieces' texts are the text.
 */
export const linkify = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.slice(0, meantLength(match));
    const href = check(address);
    if (href === undefined) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
};
