/** Consent by statement in the chat: cards that agents show and visitors answer. */
export { statements } from './statements.room';
