export { SubjectSettingsPage } from './SubjectSettingsPage';
