export { LinkStore } from './link.store';
export { PeopleService } from './people.service';
export { mailbox } from './suggestion.rules';
export * as peopleContentTypes from './content-types';
