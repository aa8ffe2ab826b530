/** Later than anything that is stored, and still a date in every database: scopes of erasure have no end. */
export const FOREVER = Date.UTC(9998, 0, 1);
