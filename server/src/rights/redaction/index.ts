/** Taking a part out of a message for good (R27). */
export { redaction } from './redaction.room';
