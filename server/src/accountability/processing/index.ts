/** The record of processing activities and the data map (R30). */
export { processing } from './processing.room';
