import { DOMAIN, LOCAL } from './email';

const ANYWHERE = new RegExp(`${LOCAL}[@\\uff20]${DOMAIN}`, 'gu');

export interface EmailFound {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

/** Signs that an address may begin with by the rule, and in a text belong to what stands before it. */
const BEFORE = /^[.'*`_~^{|}!#$%&=?/+-]+(?=[\p{L}\p{N}])/u;
/** In a web address the part before an e-mail address is a name of a folder or parameter. */
const IN_WEB_ADDRESS = /^.*[/?=&#](?=[^/?=&#]*$)/su;

const meant = (text: string, start: number, found: string): number => {
  const at = found.search(/[@\uff20]/);
  const local = found.slice(0, at);
  const word =
    text
      .slice(Math.max(0, start - 300), start)
      .split(/\s/)
      .at(-1) ?? '';
  const inWeb = /:\/\//.test(word + local) ? (IN_WEB_ADDRESS.exec(local)?.[0].length ?? 0) : 0;
  return inWeb + (BEFORE.exec(local.slice(inWeb))?.[0].length ?? 0);
};

/** All e-mail addresses in a text, by the same rule as everywhere. */
export const findEmails = (text: string): EmailFound[] =>
  [...text.matchAll(ANYWHERE)].map((match) => {
    const skip = meant(text, match.index, match[0]);
    return {
      start: match.index + skip,
      end: match.index + match[0].length,
      text: match[0].slice(skip),
    };
  });
