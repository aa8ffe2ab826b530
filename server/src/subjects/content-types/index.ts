export { subjectRequest } from './subject-request';
