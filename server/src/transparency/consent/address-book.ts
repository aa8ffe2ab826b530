import type { KeyedHash } from '../../foundation/platform';

type AddressesOf = (
  subjectIds: readonly string[]
) => Promise<readonly { subjectId: string; email: string }[]>;

/** Hashes of the addresses that persons are known under; whoever knows persons tells which. */
export class AddressBook {
  private addressesOf: AddressesOf = () => Promise.resolve([]);

  constructor(private readonly keyed: KeyedHash) {}

  knownBy(addressesOf: AddressesOf): void {
    this.addressesOf = addressesOf;
  }

  /** @returns whose address each hash is */
  async hashesOf(subjectIds: readonly string[]): Promise<Map<string, string>> {
    const found = await this.addressesOf(subjectIds);
    return new Map(found.map(({ subjectId, email }) => [this.keyed.ofEmail(email), subjectId]));
  }
}
