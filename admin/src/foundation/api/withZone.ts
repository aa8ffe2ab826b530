import { ownZone, type DaysFilter } from '../../../../protocol';

/** A filter whose days, where it has any, are those of the reader's own calendar. */
export const withZone = <F extends DaysFilter>(filter: F): F =>
  filter.from || filter.to ? { ...filter, zone: ownZone() } : filter;
