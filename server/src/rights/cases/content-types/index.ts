export { caseEvent } from './case-event';
export { caseSubject } from './case-subject';
export { subjectRequest } from './subject-request';
