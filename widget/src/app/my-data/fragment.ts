import { readFragment as read, type Secret } from '../fragment';

/** As the server makes them: address and end, and a signature over both. */
export const LINK: Secret = { key: 't', form: /^link\.[\w-]{1,600}\.[0-9a-f]{64}$/ };

/** What a link to "My data" says. */
export const readFragment = (hash: string): { token: string | undefined; language: string } => {
  const { token, language } = read(hash, LINK);
  return { token, language };
};
