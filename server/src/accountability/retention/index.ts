/** What is erased by time (R25). */
export { retention } from './retention.room';
