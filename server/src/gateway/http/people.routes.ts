import { routeOf } from './route';

const route = routeOf('people');

/** Routes of the panel's people, cases, exports and deliveries, each with the permission it needs. */
export const peopleRoutes = {
  type: 'admin',
  routes: [
    route('POST', '/subjects/search', 'searchPeople', 'subjectRead'),
    route('GET', '/subjects/options', 'filterOptions', 'subjectRead'),
    route('GET', '/subjects/searches', 'listSearches', 'subjectRead'),
    route('POST', '/subjects/searches', 'saveSearch', 'subjectRead'),
    route('DELETE', '/subjects/searches/:searchId', 'removeSearch', 'subjectRead'),
    route('GET', '/subjects/people/:subjectId', 'readPerson', 'subjectRead'),
    route('GET', '/subjects/people/:subjectId/records/:store', 'readRecords', 'subjectRead'),
    route('POST', '/subjects/links', 'decideLink', 'subjectLink'),
    route('DELETE', '/subjects/links/:linkId', 'removeLink', 'subjectLink'),
    route('POST', '/cases/search', 'searchCases', 'requestRead'),
    route('GET', '/cases/assignees', 'listAssignees', 'requestRead'),
    route('POST', '/cases', 'createCase', 'requestUpdate'),
    route('GET', '/cases/:caseId', 'readCase', 'requestRead'),
    route('POST', '/cases/:caseId/actions', 'actOnCase', 'requestUpdate'),
    route('POST', '/cases/:caseId/decisions', 'decideCase', 'requestDecide'),
    route('POST', '/cases/:caseId/letters', 'writeLetter', ['requestUpdate', 'requestDecide']),
    route('POST', '/exports/preview', 'previewExport', 'exportCreate'),
    route('POST', '/exports', 'createExport', 'exportCreate'),
    route('GET', '/exports', 'listExports', ['exportCreate', 'exportApprove']),
    route('GET', '/exports/:exportId', 'readExport', ['exportCreate', 'exportApprove']),
    route('POST', '/exports/:exportId/cancel', 'cancelExport', 'exportCreate'),
    route('POST', '/exports/:exportId/approve', 'approveExport', 'exportApprove'),
    route('DELETE', '/exports/:exportId', 'removeExport', 'exportCreate'),
    route('GET', '/exports/:exportId/files/:index', 'downloadExport', 'exportCreate'),
    route('POST', '/exports/:exportId/deliveries', 'createDelivery', 'deliveryCreate'),
    route('GET', '/exports/:exportId/deliveries', 'listDeliveries', 'exportCreate'),
    route(
      'POST',
      '/exports/:exportId/deliveries/:deliveryId/revoke',
      'revokeDelivery',
      'deliveryCreate'
    ),
    route('GET', '/processing', 'readProcessing', 'processingRead'),
    route('GET', '/processing/file', 'processingFile', 'processingRead'),
    route('GET', '/subject-settings', 'readSubjectSettings', 'settingsRead'),
    route('PUT', '/subject-settings', 'saveSubjectSettings', 'settingsUpdate'),
  ],
};
