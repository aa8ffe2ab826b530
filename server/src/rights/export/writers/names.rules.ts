/**
 * Name of an export's file: the day of its production, and nothing about anybody.
 * @param producedAt milliseconds since 1970 UTC
 * @param part number of a volume, when there are several
 */
export const fileName = (producedAt: number, ending: string, part?: number): string =>
  `personal-data-${new Date(producedAt).toISOString().slice(0, 10)}${
    part === undefined ? '' : `-${part}`
  }${ending}`;
