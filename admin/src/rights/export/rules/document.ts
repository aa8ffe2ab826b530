import {
  OTHERS_MASK,
  placesOfName,
  withPlaces,
  type RecordValue,
  type ReviewedPart,
  type ReviewedRecord,
} from '../../../../../protocol';
import { isId } from '../../../foundation/text';

/** Records of one category, in the order of the export. */
export interface Section {
  store: string;
  records: ReviewedRecord[];
}

export const sectionsOf = (records: readonly ReviewedRecord[]): Section[] => {
  const sections: Section[] = [];
  for (const record of records) {
    const last = sections.at(-1);
    if (last?.store === record.store) last.records.push(record);
    else sections.push({ store: record.store, records: [record] });
  }
  return sections;
};

/** Where a name stands in a text: where the server will mask it. Of one letter alone nothing is looked for. */
export const placesOf = (text: string, wanted: string): { start: number; end: number }[] =>
  wanted.trim().length < 2 ? [] : placesOfName(withPlaces(text), wanted);

/** A piece of a text as it is drawn: plain, part of what is looked for, or a hit. */
export interface Piece extends ReviewedPart {
  found?: boolean;
}

/** Parts with what is looked for cut out of the plain ones. */
export const piecesOf = (parts: readonly ReviewedPart[], wanted: string): Piece[] =>
  parts.flatMap((part): Piece[] => {
    if (part.hitId !== undefined) return [part];
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end } of placesOf(part.text, wanted)) {
      if (start > at) pieces.push({ text: part.text.slice(at, start) });
      pieces.push({ text: part.text.slice(start, end), found: true });
      at = end;
    }
    if (at < part.text.length || pieces.length === 0) pieces.push({ text: part.text.slice(at) });
    return pieces;
  });

/** How often it is found in what is loaded. */
export const countIn = (records: readonly ReviewedRecord[], wanted: string): number =>
  records.reduce(
    (sum, { texts }) =>
      sum +
      Object.values(texts)
        .flat()
        .filter(({ hitId }) => hitId === undefined)
        .reduce((within, { text }) => within + placesOf(text, wanted).length, 0),
    0
  );

/** What was selected, as something to look for; nothing when it is too much or too little to be a name. */
export const nameIn = (selected: string): string | undefined => {
  const name = selected.replace(/\s+/gu, ' ').trim();
  return name.length < 2 || name.length > 120 || name.includes(OTHERS_MASK) ? undefined : name;
};

const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Ids and digests: they are handed out as well, and tell a reader nothing. */
export const isInternal = (value: RecordValue): boolean =>
  typeof value === 'string' && (isId(value) || DIGEST.test(value));

/** Places of a hit in these records, named as the text names them, in order. */
export const placesOfHit = (
  records: readonly ReviewedRecord[],
  fields: (store: string) => readonly string[],
  hitId: string | undefined,
  wanted: string
): string[] =>
  hitId === undefined
    ? []
    : records.flatMap(({ store, recordId, texts }) =>
        fields(store).flatMap((key) =>
          piecesOf(texts[key] ?? [], wanted).flatMap((piece, index) =>
            piece.hitId === hitId ? [`${store} ${recordId} ${key} ${index}`] : []
          )
        )
      );
