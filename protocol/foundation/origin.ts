/**
 * Whether a string is an origin as browsers send it: http or https, lower case, no path, no default port.
 * @example isOrigin('https://www.example.com') // true; with a trailing slash it is not
 */
export const isOrigin = (value: string): boolean => {
  try {
    const url = new URL(value);
    // A star would be a host like any other here, and match no website at all.
    return /^https?:$/.test(url.protocol) && url.origin === value && !value.includes('*');
  } catch {
    // Not an address of any kind.
    return false;
  }
};
