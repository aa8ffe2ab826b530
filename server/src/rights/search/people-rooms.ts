import type { Agents } from '../../conversation/agents';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Consent } from '../../transparency/consent';
import type { PurposeService } from '../../transparency/purposes';
import type { Cases } from '../cases';
import type { Holds } from '../holds';
import type { People } from '../people';
import type { SavedSearches } from './saved-searches';
import type { SearchService } from './search.service';

/** Rooms that the pages about people work with. */
export interface PeopleRooms {
  ground: Ground;
  audit: Audit;
  registry: PersonalDataRegistry;
  agents: Agents;
  desk: Desk;
  purposes: PurposeService;
  consent: Consent;
  people: People;
  cases: Cases;
  holds: Holds;
  search: { service: SearchService; saved: SavedSearches };
}
