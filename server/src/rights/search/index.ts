/** Finding people by everything that is held on them (R10). */
export { search } from './search.room';
