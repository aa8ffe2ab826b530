export { Tombstones } from './tombstones';
export * as tombstoneContentTypes from './content-types';
