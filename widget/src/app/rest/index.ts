/** REST for visitors. */
export { Rest } from './rest';
