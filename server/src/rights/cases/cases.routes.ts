import { routeOf } from '../../foundation/http';

const route = routeOf('cases');

export const casesRoutes = [
  route('POST', '/cases/search', 'searchCases', 'requestRead'),
  route('GET', '/cases/counts', 'countCases', 'requestRead'),
  route('GET', '/cases/assignees', 'listAssignees', 'requestRead'),
  route('POST', '/cases', 'createCase', 'requestUpdate'),
  route('GET', '/cases/:caseId', 'readCase', 'requestRead'),
  route('GET', '/cases/:caseId/changed', 'caseChanged', 'requestRead'),
  route('GET', '/cases/:caseId/others', 'readCaseOthers', 'subjectRead'),
  route('POST', '/cases/:caseId/actions', 'actOnCase', 'requestUpdate'),
  route('POST', '/cases/:caseId/decisions', 'decideCase', 'requestDecide'),
  route('POST', '/cases/:caseId/letters', 'writeLetter', ['requestUpdate', 'requestDecide']),
];
