import type { KeyedHash } from '../../foundation/platform';
import { codeForm } from './delivery.rules';

const TOKEN = /^([a-z0-9]{24,36})\.([0-9a-f]{64})$/;

interface Sealed {
  deliveryId: string;
  nonce: string;
}

/** Links, codes and grants of deliveries: derived or hashed with the installation's key, so that none is kept. */
export class DeliverySecrets {
  constructor(private readonly keyed: KeyedHash) {}

  /** What a link carries. */
  tokenOf(delivery: Sealed): string {
    return `${delivery.deliveryId}.${this.keyed.hash('delivery-link', textOf(delivery))}`;
  }

  /** The delivery that a token claims to be of; nothing for what is no token. */
  claimOf(token: string): { deliveryId: string; mac: string } | undefined {
    const [, deliveryId, mac] = TOKEN.exec(token) ?? [];
    return deliveryId === undefined || mac === undefined ? undefined : { deliveryId, mac };
  }

  isTokenOf(delivery: Sealed, mac: string): boolean {
    return this.keyed.isHash('delivery-link', textOf(delivery), mac);
  }

  ofCode(deliveryId: string, code: string): string {
    return this.keyed.hash('delivery-code', `${deliveryId}\n${codeForm(code)}`);
  }

  /** Passwords are taken as they are: only codes may be typed in any way. */
  ofPassword(deliveryId: string, password: string): Promise<string> {
    return this.keyed.ofPassword('delivery-password', deliveryId, password);
  }

  /** Of the password that the person of a case chose before there was a delivery. */
  ofOwn(caseId: string, password: string): Promise<string> {
    return this.keyed.ofCasePassword(caseId, password);
  }

  ofGrant(grant: string): string {
    return this.keyed.hash('delivery-grant', grant);
  }
}

const textOf = ({ deliveryId, nonce }: Sealed): string => `${deliveryId}\n${nonce}`;
