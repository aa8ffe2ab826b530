import { trimmedValue } from './text';

/**
 * E-mail addresses, by one rule on every door: what browsers take (`<input type=email>`, HTML 4.10.5.1.5) with letters of all
 * scripts on both sides (RFC 6531) and at least one dot behind the at sign, as mail between sites needs it.
 */
export const LOCAL = "[\\p{L}\\p{N}\\p{M}.!#$%&'\\u2019*+/=?^_`{|}~-]{1,64}";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
export const DOMAIN = `${LABEL}(?:[.\\uff0e]${LABEL}){1,8}`;

/** RFC 5321, 4.5.3.1.3, less the angle brackets. */
const LONGEST = 254;

const WHOLE = new RegExp(`^${LOCAL}@${DOMAIN}$`, 'u');
/** A host's last part is a word: numbers alone are an address of the network. */
const ENDS_IN_WORD = /[.\uff0e][^.\uff0e]*[^\d.\uff0e][^.\uff0e]*$/;

/** Whether a value is an e-mail address; asked after {@link trimmedValue}. */
export const isEmail = (text: string): boolean =>
  text.length <= LONGEST &&
  WHOLE.test(text) &&
  ENDS_IN_WORD.test(text) &&
  hostOf(text) !== undefined;

/** The host as the network knows it: punycode, lower case; nothing for one that cannot be. */
const hostOf = (email: string): string | undefined => {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  try {
    const { hostname } = new URL(`http://${domain}`);
    return hostname === '' ? undefined : hostname;
  } catch {
    return undefined;
  }
};

/**
 * The form under which spellings of one address are compared and looked up: lower case, one Unicode form, the host as
 * punycode. Text that is no address comes back in lower case.
 */
export const emailKey = (text: string): string => {
  const email = trimmedValue(text).normalize('NFKC').toLowerCase();
  const host = isEmail(email) ? hostOf(email) : undefined;
  return host === undefined ? email : `${email.slice(0, email.lastIndexOf('@'))}@${host}`;
};
