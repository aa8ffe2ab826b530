export { subjectSettings } from './subject-settings';
