/** REST for visitors. */
export { Rest, toError } from './rest';
