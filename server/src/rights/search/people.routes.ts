import { routeOf } from '../../foundation/http';

const people = routeOf('people');

/** Their pages name persons and cases: what they show by its id may be called by its name. */
const WHO_NAMES = [
  'subjectRead',
  'requestRead',
  'exportCreate',
  'exportApprove',
  'erasurePrepare',
  'erasureApprove',
] as const;

export const peopleRoutes = [
  people('POST', '/subjects/search', 'searchPeople', 'subjectRead'),
  people('POST', '/names', 'nameIds', WHO_NAMES),
  people('GET', '/subjects/options', 'filterOptions', 'subjectRead'),
  people('GET', '/subjects/searches', 'listSearches', 'subjectRead'),
  people('POST', '/subjects/searches', 'saveSearch', 'subjectRead'),
  people('DELETE', '/subjects/searches/:searchId', 'removeSearch', 'subjectRead'),
  people('GET', '/subjects/people/:subjectId', 'readPerson', 'subjectRead'),
  people('GET', '/subjects/people/:subjectId/records/:store', 'readRecords', 'subjectRead'),
  people('POST', '/subjects/links', 'decideLink', 'subjectLink'),
  people('DELETE', '/subjects/links/:linkId', 'removeLink', 'subjectLink'),
];
