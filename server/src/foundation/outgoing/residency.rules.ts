import { LiveChatError, mayGoTo, type ResidencySettings } from '../../../../protocol';

/** A receiver as far as it matters where it is. */
export interface Receiver {
  name: string;
  region?: string | undefined;
  enabled: boolean;
}

const PLACES = ['database', 'files', 'mail'] as const;

const regionOf = (region: string | undefined): string =>
  region?.trim() ? `in "${region.trim()}"` : 'in no declared region';

/** Everything that would lie outside the allowed regions, in words. */
export const outside = (settings: ResidencySettings, receivers: readonly Receiver[]): string[] => [
  ...PLACES.filter((place) => !mayGoTo(settings[place].region, settings.allowed)).map(
    (place) => `${place} (${regionOf(settings[place].region)})`
  ),
  ...receivers
    .filter(({ enabled, region }) => enabled && !mayGoTo(region, settings.allowed))
    .map(({ name, region }) => `receiver "${name}" (${regionOf(region)})`),
];

/** @throws LiveChatError `invalid_request` that names what lies outside */
export const assertInside = (settings: ResidencySettings, receivers: readonly Receiver[]): void => {
  const found = outside(settings, receivers);
  if (found.length === 0) return;
  throw new LiveChatError(
    'invalid_request',
    `Personal data may only go to ${settings.allowed.join(', ')}, and this lies elsewhere: ${found.join('; ')}. ` +
      'Move it, declare its region, switch it off, or allow its region.'
  );
};

/** Regions in one spelling each, without blanks around them. */
export const tidied = (settings: ResidencySettings): ResidencySettings => {
  const seen = new Map(
    settings.allowed.map((region) => [region.trim().toLowerCase(), region.trim()])
  );
  const place = ({ region, operator }: ResidencySettings['database']) => ({
    region: region.trim(),
    operator: operator.trim(),
  });
  return {
    allowed: [...seen.values()],
    database: place(settings.database),
    files: place(settings.files),
    mail: place(settings.mail),
  };
};
