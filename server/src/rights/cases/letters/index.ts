export {
  LETTER_LANGUAGES,
  letterOf,
  remediesOf,
  withRemedies,
  type LetterFacts,
  type Writer,
} from './letter';
export { failureMail, reminderMail } from './staff';
