import type { Agents } from '../../conversation/agents';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Consent } from '../../transparency/consent';
import type { PurposeService } from '../../transparency/purposes';
import type { Cases } from '../cases';
import type { Holds } from '../holds';
import type { People } from '../people';
import type { WordIndex } from '../word-index';
import { CaseLookup } from './case-lookup';
import { peopleController } from './people.controller';
import { peopleRoutes } from './people.routes';
import { SavedSearches } from './saved-searches';
import { SearchService } from './search.service';

interface Below {
  ground: Ground;
  audit: Audit;
  registry: PersonalDataRegistry;
  agents: Agents;
  desk: Desk;
  purposes: PurposeService;
  consent: Consent;
  wordIndex: WordIndex;
  people: People;
  cases: Cases;
  holds: Holds;
}

const make = ({ ground, registry, wordIndex, people, cases, holds }: Below) => ({
  service: new SearchService({
    clock: ground.clock,
    registry,
    index: wordIndex.index,
    search: wordIndex.search,
    people: people.service,
    links: people.links,
    lookup: new CaseLookup(ground.database, ground.keyed),
    cases: cases.service,
    holds: holds.service,
  }),
  saved: new SavedSearches(ground.strapi),
});

export const search = room({
  name: 'search',
  routes: peopleRoutes,
  controllers: { people: peopleController },
  make,
});
