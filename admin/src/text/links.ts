export type TextPart =
  { type: 'text'; text: string } | { type: 'link'; text: string; href: string };

/** Each match takes all characters up to the next white space, so the scan never goes back: linear time. */
const CANDIDATE = /(?:https?:\/\/|mailto:|tel:)[^\s<>"]+/gi;
const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WORD = /[\p{L}\p{N}_]/u;
const TRAILING = new Set(['.', ',', ';', ':', '!', '?', "'", '*', '…', '»', '”', '’']);
const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Leaves out the punctuation of the sentence around an address, but not a bracket that was opened inside it. */
const trimEnd = (candidate: string): string => {
  let end = candidate.length;
  const spare = new Map<string, number>();
  for (; end > 0; end -= 1) {
    const last = candidate[end - 1] ?? '';
    if (TRAILING.has(last)) continue;
    const opening = CLOSING[last];
    if (opening === undefined) break;
    const known = spare.get(last) ?? count(candidate, last) - count(candidate, opening);
    if (known <= 0) break;
    spare.set(last, known - 1);
  }
  return candidate.slice(0, end);
};

/** The address to go to, or null when the browser reads it as anything but a web, mail or phone address. */
const safeHref = (candidate: string): string | null => {
  try {
    const url = new URL(candidate);
    const aims = url.protocol.startsWith('http') ? url.hostname !== '' : url.pathname !== '';
    return ALLOWED.has(url.protocol) && aims ? url.href : null;
  } catch {
    // Not an address after all: it stays text.
    return null;
  }
};

/**
 * Splits plain text into text and links. Nothing is taken away or added: the texts of all parts make up the input.
 * @example splitLinks('see https://a.example.') // text 'see ', link 'https://a.example', text '.'
 */
export const splitLinks = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index;
    // In the middle of a word it is not meant as an address.
    if (start > 0 && WORD.test(text[start - 1] ?? '')) continue;
    const label = trimEnd(match[0]);
    const href = safeHref(label);
    if (href === null) continue;
    if (start > done) parts.push({ type: 'text', text: text.slice(done, start) });
    parts.push({ type: 'link', text: label, href });
    done = start + label.length;
  }
  if (done < text.length) parts.push({ type: 'text', text: text.slice(done) });
  return parts;
};
