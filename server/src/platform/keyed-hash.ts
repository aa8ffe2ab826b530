import { createHmac, timingSafeEqual } from 'node:crypto';

/** The form in which addresses are compared: no white space around, one case, one Unicode form. */
export const normalEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

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

  /** Whether a hash that came from outside is right, in a time that tells nothing. */
  isHash(label: string, text: string, claimed: string): boolean {
    const right = Buffer.from(this.hash(label, text));
    const given = Buffer.from(claimed);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
