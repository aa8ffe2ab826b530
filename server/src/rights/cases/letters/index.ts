export { LETTER_LANGUAGES, letterOf, remediesOf, withRemedies, type LetterFacts } from './letter';
export { failureMail, reminderMail } from './staff';
