import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Consent } from '../../transparency/consent';
import type { WordIndex } from '../word-index';
import * as types from './content-types';
import { LinkStore } from './link.store';
import { PeopleService } from './people.service';

/** Who is who. */
export interface People {
  service: PeopleService;
  /** What was decided on who is who. */
  links: LinkStore;
}

interface Below {
  ground: Ground;
  consent: Consent;
  wordIndex: WordIndex;
}

const make = ({ ground: { database }, consent, wordIndex }: Below): People => {
  const links = new LinkStore(database);
  const service = new PeopleService(database, links, wordIndex.search);
  consent.addresses.knownBy((subjectIds) => service.addresses(subjectIds));
  return { service, links };
};

export const people = room({
  name: 'people',
  contentTypes: { 'identity-link': types.identityLink },
  make,
  stores: ({ people: { links } }) => [links.personal()],
});
