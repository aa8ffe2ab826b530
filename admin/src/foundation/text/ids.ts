const ID = /^(?:[a-z0-9]{24,25}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** An id as the software makes them, and no name or word of a person. */
export const isId = (text: string): boolean => ID.test(text);

/** Letters by which one whom nobody knows by name is told from the next. */
const TOLD_APART_BY = 4;

/** The end of an id. */
export const endOf = (id: string): string => id.slice(-TOLD_APART_BY);
