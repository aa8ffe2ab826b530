/** How requests of persons are answered: their clock, their copies, the second person. */
export { subjectSettingsRoom, type SubjectSettingsStore } from './settings.room';
