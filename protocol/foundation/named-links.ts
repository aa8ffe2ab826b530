import { checkedAddress, linkify, type Piece } from './linkify';
import { isBlank, withoutDirection } from './text';

/** `[words](address)`; an address has no white space, brackets round or pointed. */
const NAMED = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()<>]+)\)/i;

/**
 * The site's own texts may call their links by words: `[our terms](https://example.com/terms)`. What visitors and agents
 * write is never read like this: words could hide where a link leads.
 */
export const namedLinks = (text: string): Piece[] =>
  text.split(NAMED).flatMap((part, i, parts): Piece[] => {
    if (i % 3 === 0) return linkify(part);
    if (i % 3 === 2) return [];
    const address = parts[i + 1] ?? '';
    const href = checkedAddress(address);
    // Words that nobody sees hide a link, and marks of direction turn what stands around it.
    const words = withoutDirection(isBlank(part) ? address : part);
    return [{ text: words, ...(href !== undefined && { href }) }];
  });

/** Such a text as it reads, without addresses behind words. */
export const readText = (text: string): string =>
  namedLinks(text)
    .map((piece) => piece.text)
    .join('');
