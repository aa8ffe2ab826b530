/**
 * Finding templates in long texts. A regular expression per template costs its table of letters at each place of the
 * text; here each character is looked up once, for all templates, and compared as a number (T32).
 */

const DIGIT = 1;
const LETTER = 2;

/** What may stand at one place of a template: one of the classes, or one character in either case. */
interface Place {
  /** Bits of the classes that fit; 0 for a character of its own. */
  classes: number;
  /** That character, folded; 0 for classes. */
  character: number;
}

const CLASSES: Readonly<Record<string, number>> = { '#': DIGIT, '@': LETTER, '*': DIGIT | LETTER };

const classOf = (character: string): number =>
  /\p{Nd}/u.test(character) ? DIGIT : /\p{L}/u.test(character) ? LETTER : 0;

/** One character for its two cases, as regular expressions compare without case; longer forms (ß, SS) are others. */
const folded = (character: string): number => {
  const upper = character.toUpperCase();
  const lower = (upper.length === character.length ? upper : character).toLowerCase();
  return (lower.length === character.length ? lower : character).codePointAt(0) ?? 0;
};

/** Class and folded form of every character met so far; few of all there are. */
const known = new Map<string, Place>();
const MOST_KNOWN = 20_000;

const lookUp = (character: string): Place => {
  const before = known.get(character);
  if (before) return before;
  const found = { classes: classOf(character), character: folded(character) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(character, found);
  return found;
};

/** A text as numbers, one of each per character. */
interface Scanned {
  classes: Uint8Array;
  characters: Uint32Array;
  /** Where each character begins, and the end of the text. */
  starts: Uint32Array;
  length: number;
  /** Characters before which no word or number is under way: only there can a match begin. */
  edges: Uint32Array;
}

const scan = (text: string): Scanned => {
  const classes = new Uint8Array(text.length + 1);
  const characters = new Uint32Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const edges = new Uint32Array(text.length);
  let length = 0;
  let edgeCount = 0;
  let at = 0;
  for (const character of text) {
    if (length === 0 || classes[length - 1] === 0) {
      edges[edgeCount] = length;
      edgeCount += 1;
    }
    const { classes: of, character: as } = lookUp(character);
    classes[length] = of;
    characters[length] = as;
    starts[length] = at;
    length += 1;
    at += character.length;
  }
  starts[length] = at;
  return { classes, characters, starts, length, edges: edges.subarray(0, edgeCount) };
};

const placesOf = (template: string): Place[] =>
  Array.from(template, (character) => {
    const classes = CLASSES[character];
    return classes === undefined
      ? { classes: 0, character: folded(character) }
      : { classes, character: 0 };
  });

const fits = ({ classes, characters }: Scanned, at: number, place: Place): boolean =>
  place.classes === 0
    ? characters[at] === place.character
    : ((classes[at] ?? 0) & place.classes) !== 0;

/** How often something that fits a place stands in a text; counted once for each kind of place. */
const counting = (text: Scanned): ((place: Place) => number) => {
  const counted = new Map<number, number>();
  return (place) => {
    // No character has a number as low as the classes.
    const key = place.classes || place.character;
    const before = counted.get(key);
    if (before !== undefined) return before;
    let count = 0;
    for (let at = 0; at < text.length; at += 1) if (fits(text, at, place)) count += 1;
    counted.set(key, count);
    return count;
  };
};

/** Part of a text that has the form of a template. `end` is exclusive. */
export interface TemplateMatch {
  start: number;
  end: number;
  /** Which of the templates. */
  template: number;
}

/** Whether every place fits, from the one that fits least often: it refuses nearly every beginning by itself. */
const fitsAt = (
  text: Scanned,
  at: number,
  order: readonly { offset: number; place: Place }[]
): boolean => {
  for (const { offset, place } of order) if (!fits(text, at + offset, place)) return false;
  return true;
};

/**
 * Tells where templates stand in a text as words of their own, from left to right for each of them, none over itself.
 * Time grows with the length of the text, whatever it holds.
 */
export const eachTemplate = (
  text: string,
  templates: readonly string[],
  tell: (match: TemplateMatch) => void
): void => {
  if (templates.length === 0) return;
  const scanned = scan(text);
  const often = counting(scanned);
  templates.forEach((template, index) => {
    const places = placesOf(template);
    const order = places
      .map((place, offset) => ({ offset, place, often: often(place) }))
      .sort((a, b) => a.often - b.often);
    if (order[0]?.often === 0) return;
    let from = 0;
    for (const at of scanned.edges) {
      const end = at + places.length;
      if (end > scanned.length) return;
      // Within a longer word or number it is something else.
      if (at < from || scanned.classes[end] !== 0 || !fitsAt(scanned, at, order)) continue;
      tell({
        start: scanned.starts[at] ?? 0,
        end: scanned.starts[end] ?? 0,
        template: index,
      });
      from = end;
    }
  });
};
