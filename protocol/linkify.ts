/** A piece of a message: plain, or with a checked address to go to. */
export interface Piece {
  text: string;
  href?: string;
}

/**
 * What ends an address: white space; quotation marks and brackets of all scripts; marks that turn the reading direction
 * or are not seen, which could show another address; marks that end a sentence where no space follows them.
 */
const END =
  '\\s<>"`\\\\\\u00ab\\u00bb\\u00ad\\u061c\\u200b\\u200e\\u200f\\u201a-\\u201f\\u202a-\\u202e\\u2039\\u203a\\u2060-\\u206f\\ufeff' +
  '\\u060c\\u061b\\u061f\\u06d4\\u0964\\u0965\\u0589\\u1362-\\u1368\\u104a\\u104b\\u17d4-\\u17d6\\u2026' +
  '\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u301f\\uff01\\uff08\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\uff3b\\uff3d\\uff5b\\uff5d\\uff5f-\\uff64';

// `\b` keeps "xhttp://" from matching; one class without alternatives cannot backtrack, so this is linear.
const ADDRESS = new RegExp(`\\b(?:https?://|mailto:|tel:)[^${END}]+`, 'gi');
const ALLOWED = /^(?:https?|mailto|tel):$/;
/** Punctuation that belongs to the sentence when an address ends with it. */
const TRAILING = /[.,:;!?'*_~|]|(?![!-~])\p{P}/u;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How many more of the closing bracket than of the opening one there are. */
const surplus = (address: string, closing: string): number =>
  address.split(closing).length - address.split(OPENING[closing] ?? '').length;

/** Length of `address` without the punctuation of the sentence around it; a bracket opened inside it is its own. */
const meantLength = (address: string): number => {
  const spare: Record<string, number> = {};
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (OPENING[last]) {
      const left = (spare[last] ??= surplus(address, last));
      if (left <= 0) break;
      spare[last] = left - 1;
    } else if (!TRAILING.test(last)) break;
  }
  return end;
};

/** The address as the browser will go to it, if it is one that may be linked. */
const check = (text: string): string | undefined => {
  try {
    const url = new URL(text);
    // A name before the host ("https://bank.example@evil.example") only serves to deceive.
    return ALLOWED.test(url.protocol) &&
      !url.username &&
      !url.password &&
      (url.hostname || !/^http/.test(url.protocol)) &&
      url.pathname
      ? url.href
      : undefined;
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
    const href = check(address);
    if (href === undefined) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
};
