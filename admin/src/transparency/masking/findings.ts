import type { MaskFinding } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

const CARD: Record<'card' | 'no_brand' | 'length' | 'check_digit', MessageKey> = {
  card: 'masking.why.card',
  no_brand: 'masking.why.cardBrand',
  length: 'masking.why.cardLength',
  check_digit: 'masking.why.cardCheck',
};

const IBAN: Record<'iban' | 'country' | 'length' | 'check_digit', MessageKey> = {
  iban: 'masking.why.iban',
  country: 'masking.why.ibanCountry',
  length: 'masking.why.ibanLength',
  check_digit: 'masking.why.ibanCheck',
};

const has = <K extends string>(texts: Record<K, MessageKey>, reason: string): reason is K =>
  Object.hasOwn(texts, reason);

/** Why a stretch of text is masked or not, as a sentence. */
export const whyText = ({ kind, reason }: MaskFinding): MessageKey => {
  if (reason === 'overlaps') return 'masking.why.overlaps';
  if (kind === 'card' && has(CARD, reason)) return CARD[reason];
  if (kind === 'iban' && has(IBAN, reason)) return IBAN[reason];
  return 'masking.why.pattern';
};

export interface Piece {
  text: string;
  /** `spared`: looked at, and left as it is. */
  mark: 'plain' | 'spared' | 'masked';
}

/** A text in pieces, each masked, looked at or neither. Where both touch, what is masked counts. */
export const pieces = (text: string, findings: readonly MaskFinding[]): Piece[] => {
  const edges = [
    ...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]),
  ]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  const out: Piece[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start;
    const over = findings.filter((one) => one.start <= start && one.end >= end);
    const mark = over.some((one) => one.masked) ? 'masked' : over.length > 0 ? 'spared' : 'plain';
    const last = out.at(-1);
    if (last?.mark === mark) last.text += text.slice(start, end);
    else out.push({ text: text.slice(start, end), mark });
  });
  return out;
};
