export { LinkStore } from './link.store';
export { PeopleService, plainPerson } from './people.service';
export { mailbox, type Comparable } from './suggestion.rules';
export * as peopleContentTypes from './content-types';
