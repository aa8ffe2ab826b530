import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { domainToUnicode } from 'node:url';
import { emailKey, trimmedValue } from '../../../../protocol';

/** The form in which addresses are compared and written to, see `emailKey`. */
export const normalEmail = emailKey;

/** Spellings under which an address may be on file: as it is, as the network knows it, with its host's own letters. */
export const emailSpellings = (email: string): string[] => {
  const key = emailKey(email);
  const at = key.lastIndexOf('@') + 1;
  return [
    ...new Set([trimmedValue(email), key, `${key.slice(0, at)}${domainToUnicode(key.slice(at))}`]),
  ];
};

/** 16 MiB and five rounds, about a quarter of a second: OWASP's least for passwords that people choose. */
const SLOW = { N: 2 ** 14, r: 8, p: 5 };
const derive = promisify<string, string, number, typeof SLOW, Buffer>(scrypt);

/** Hashes with a key that only this installation has. Each use has a label of its own, so that none serves another. */
export class KeyedHash {
  constructor(private readonly key: string) {}

  hash(label: string, text: string): string {
    return createHmac('sha256', this.key).update(`${label}\n${text}`, 'utf8').digest('hex');
  }

  /** Stands for an e-mail address: finds it, does not tell it. */
  ofEmail(email: string): string {
    return this.hash('email', normalEmail(email));
  }

  /** Id of the person behind an address, the same every time, and not to be guessed from it. */
  subjectOf(email: string): string {
    return this.hash('subject', normalEmail(email)).slice(0, 25);
  }

  /**
   * Stands for a password that a person has chosen, and may have chosen elsewhere: slow to find by trying, also for
   * whoever has the database and this key (RFC 7914).
   * @param of what it opens: the same password stands for another text there
   */
  async ofPassword(label: string, of: string, password: string): Promise<string> {
    const secret = this.hash(label, `${of}\n${password}`);
    return (await derive(secret, label, 32, SLOW)).toString('hex');
  }

  /** Stands for a password that the person of a case has chosen. */
  ofCasePassword(caseId: string, password: string): Promise<string> {
    return this.ofPassword('case-password', caseId, password);
  }

  /** Whether a hash that came from outside is right, in a time that tells nothing. */
  isHash(label: string, text: string, claimed: string): boolean {
    const right = Buffer.from(this.hash(label, text));
    const given = Buffer.from(claimed);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
