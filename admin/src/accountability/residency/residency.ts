import { FIELD_LENGTHS, mayGoTo, type Place, type ResidencySettings } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

export const PLACES = ['database', 'files', 'mail'] as const;
export type PlaceKey = (typeof PLACES)[number];

/** Why a place would be refused. */
export const placeProblem = (
  { region }: Place,
  allowed: readonly string[]
): MessageKey | undefined => {
  if (mayGoTo(region, allowed)) return undefined;
  return region.trim() === '' ? 'residency.undeclared' : 'residency.notAllowed';
};

/** A region as it is typed: taken, or refused with a reason. */
export const readRegion = (typed: string): { value: string } | { refused: MessageKey } => {
  const value = typed.trim();
  return value.length > FIELD_LENGTHS.name ? { refused: 'residency.longRegion' } : { value };
};

/** Adds a region unless it is there in other letters. */
export const uniteRegions = (regions: readonly string[]): string[] =>
  regions.filter(
    (one, index) =>
      regions.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index
  );

const tidyPlace = ({ region, operator }: Place): Place => ({
  region: region.trim(),
  operator: operator.trim(),
});

export const tidyResidency = (settings: ResidencySettings): ResidencySettings => ({
  allowed: settings.allowed,
  database: tidyPlace(settings.database),
  files: tidyPlace(settings.files),
  mail: tidyPlace(settings.mail),
});

export type RefusedPlace = PlaceKey | 'webhooks';

/** The places that a refusal of the server names, as in `database (in "US"); receiver "CRM" (…)` or `mail.region: …`. */
export const refusedPlaces = (message: string): RefusedPlace[] => [
  ...PLACES.filter((place) => new RegExp(`(^|[\\s(])${place}(\\.\\w+:| \\(in )`).test(message)),
  ...(message.includes('receiver "') ? (['webhooks'] as const) : []),
];
