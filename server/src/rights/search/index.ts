export { NOTHING_HIDDEN, type Hidden, SearchService } from './search.service';
export { peopleController } from './people.controller';
export { peopleRoutes } from './people.routes';
export { CaseLookup } from './case-lookup';
export { SavedSearches } from './saved-searches';
