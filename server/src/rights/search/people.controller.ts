import type { Controller, HouseOf } from '../../foundation/house';
import { answering } from '../../foundation/http';
import type { PeopleRooms } from './people-rooms';
import { linkActions, personActions } from './person.actions';
import { searchActions } from './search.actions';

/** REST for people: search, pages, records, who is who. Permissions stand on the routes; the actions keep that on contact data. */
export const peopleController =
  (houseOf: HouseOf<PeopleRooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      { ...searchActions(rooms), ...personActions(rooms), ...linkActions(rooms) },
      {
        log: () => rooms().audit.log,
        of: {
          searchPeople: 'itself',
          nameIds: (_, { people }) =>
            people.length === 0
              ? undefined
              : { action: 'subject.names', data: { found: people.length } },
          filterOptions: { none: 'names of colleagues, departments and purposes' },
          listSearches: { none: 'conditions that name nobody' },
          saveSearch: { none: 'conditions that name nobody' },
          removeSearch: { none: 'conditions that name nobody' },
          readPerson: 'itself',
          readRecords: 'itself',
          decideLink: 'itself',
          removeLink: 'itself',
        },
      }
    );
  };
