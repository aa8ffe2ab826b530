/** How a file travels; `identity` as it is. In the order in which the smaller comes first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** One entry of `Accept-Encoding`; nothing for what is none. */
const parseEntry = (entry: string): [coding: string, weight: number] | undefined => {
  const [name = '', ...parameters] = entry
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (name === '') return undefined;
  const [weight, ...others] = parameters;
  if (weight === undefined) return [name, 1];
  const [, q] = WEIGHT.exec(weight) ?? [];
  return q === undefined || others.length > 0 ? undefined : [name, Number(q)];
};

const ALIASES: Record<string, string> = { 'x-gzip': 'gzip' };

/**
 * The coding that a client likes best (RFC 9110, section 12.5.3), the smaller of two that it likes the same. Without the
 * header nothing is coded: whoever does not ask may not be able to read it. What a client refuses altogether is sent as
 * it is, because there is nothing else to send.
 */
export const preferredCoding = (acceptEncoding: string | undefined): Coding => {
  const weights = new Map<string, number>();
  for (const entry of (acceptEncoding ?? '').split(',')) {
    const [name, weight] = parseEntry(entry) ?? [];
    if (name !== undefined && weight !== undefined) weights.set(ALIASES[name] ?? name, weight);
  }
  const weightOf = (coding: Coding): number =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.EPSILON : 0);
  const heaviest = Math.max(...CODINGS.map(weightOf));
  if (heaviest === 0) return 'identity';
  return CODINGS.find((coding) => weightOf(coding) === heaviest) ?? 'identity';
};
