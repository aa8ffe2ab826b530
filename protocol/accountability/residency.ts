/** Where something lies and who runs it, as declared (R31). `region`: any name that the site uses, e.g. "EU" or "CH". */
export interface Place {
  region: string;
  operator: string;
}

export interface ResidencySettings {
  /** Regions that personal data may go to; empty: no limit. */
  allowed: string[];
  database: Place;
  files: Place;
  mail: Place;
}

/** Whether data may go to a region; one that is not declared is allowed only where nothing is limited. */
export const mayGoTo = (region: string | undefined, allowed: readonly string[]): boolean =>
  allowed.length === 0 ||
  allowed.some((one) => one.trim().toLowerCase() === (region ?? '').trim().toLowerCase());
