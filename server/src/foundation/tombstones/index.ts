/** What was erased and must not come back, as hashes. */
export { Tombstones } from './tombstones';
export { tombstones } from './tombstones.room';
