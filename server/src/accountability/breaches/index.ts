/** Help with breaches: register, clock, and who is affected. */
export { breaches } from './breaches.room';
