import { routeOf } from '../../foundation/http';

const people = routeOf('people');
const cases = routeOf('cases');
const exports = routeOf('exports');
const processing = routeOf('processing');

/** Their pages name persons and cases: what they show by its id may be called by its name. */
const WHO_NAMES = [
  'subjectRead',
  'requestRead',
  'exportCreate',
  'exportApprove',
  'erasurePrepare',
  'erasureApprove',
] as const;

/** Routes of the panel's people, cases, exports and deliveries, each with the permission it needs. */
export const peopleRoutes = {
  type: 'admin',
  routes: [
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
    cases('POST', '/cases/search', 'searchCases', 'requestRead'),
    cases('GET', '/cases/counts', 'countCases', 'requestRead'),
    cases('GET', '/cases/assignees', 'listAssignees', 'requestRead'),
    cases('POST', '/cases', 'createCase', 'requestUpdate'),
    cases('GET', '/cases/:caseId', 'readCase', 'requestRead'),
    cases('GET', '/cases/:caseId/changed', 'caseChanged', 'requestRead'),
    cases('GET', '/cases/:caseId/others', 'readCaseOthers', 'subjectRead'),
    cases('POST', '/cases/:caseId/actions', 'actOnCase', 'requestUpdate'),
    cases('POST', '/cases/:caseId/decisions', 'decideCase', 'requestDecide'),
    cases('POST', '/cases/:caseId/letters', 'writeLetter', ['requestUpdate', 'requestDecide']),
    exports('POST', '/exports/preview', 'previewExport', 'exportCreate'),
    exports('POST', '/exports/preview/records', 'reviewRecords', 'exportCreate'),
    exports('POST', '/exports', 'createExport', 'exportCreate'),
    exports('GET', '/exports', 'listExports', ['exportCreate', 'exportApprove']),
    exports('GET', '/exports/:exportId', 'readExport', ['exportCreate', 'exportApprove']),
    exports('POST', '/exports/:exportId/cancel', 'cancelExport', 'exportCreate'),
    exports('POST', '/exports/:exportId/approve', 'approveExport', 'exportApprove'),
    exports('DELETE', '/exports/:exportId', 'removeExport', 'exportCreate'),
    // Whose it must be besides is asked by the controller.
    exports('GET', '/exports/:exportId/files/:index', 'downloadExport', [
      'exportCreate',
      'exportApprove',
    ]),
    exports('POST', '/exports/:exportId/deliveries', 'createDelivery', 'deliveryCreate'),
    exports('GET', '/exports/:exportId/deliveries', 'listDeliveries', 'exportCreate'),
    exports(
      'POST',
      '/exports/:exportId/deliveries/:deliveryId/revoke',
      'revokeDelivery',
      'deliveryCreate'
    ),
    processing('GET', '/processing', 'readProcessing', 'processingRead'),
    processing('GET', '/processing/file', 'processingFile', 'processingRead'),
    processing('GET', '/subject-settings', 'readSubjectSettings', 'securityRead'),
    processing('PUT', '/subject-settings', 'saveSubjectSettings', 'securityUpdate'),
  ],
};
