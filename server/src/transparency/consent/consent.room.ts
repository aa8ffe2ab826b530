import type { Gateway } from '../../conversation/gateway';
import { languageChain } from '../../../../protocol';
import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import type { NoticeService } from '../notice';
import type { PurposeService } from '../purposes';
import { announce } from './announce';
import { consentContactStore, consentDataStore, suppressionStore } from './consent.personal';
import { consentsRecorded, ConsentService } from './consent.service';
import { ConsentStore } from './consent.store';
import * as types from './content-types';
import { AddressBook } from './address-book';

/** What persons have said to what. */
export interface Consent {
  service: ConsentService;
  store: ConsentStore;
  addresses: AddressBook;
}

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  gateway: Gateway;
  purposes: PurposeService;
  notice: NoticeService;
}

const make = ({ ground, facts, audit, gateway, purposes, notice }: Below): Consent => {
  const { strapi, database, clock, keyed, defect } = ground;
  const store = new ConsentStore(database);
  const service = new ConsentService({
    database,
    store,
    clock,
    keyed,
    purposes,
    notices: notice,
    facts,
    audit: audit.log,
    onDefect: defect('consents'),
  });
  facts.hear(consentsRecorded, (stored) => {
    for (const one of stored) announce(strapi, one);
  });
  gateway.agentActions.addDetails(async ({ visitor, language }) => ({
    consents: await service.summary(visitor.id, languageChain(language, FALLBACK_LANGUAGE)),
  }));
  return { service, store, addresses: new AddressBook(keyed) };
};

export const consent = room({
  name: 'consent',
  contentTypes: {
    consent: types.consent,
    'consent-standing': types.consentStanding,
    suppression: types.suppression,
  },
  make,
  stores: ({ ground: { database, keyed }, consent: { addresses } }) => [
    consentDataStore(database, keyed),
    consentContactStore(database),
    suppressionStore(database, (subjectIds) => addresses.hashesOf(subjectIds)),
  ],
  upkeep: ({ consent: { service } }) => [{ work: () => service.endOverdue() }],
});
