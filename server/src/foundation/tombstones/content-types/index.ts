export { tombstone } from './tombstone';
