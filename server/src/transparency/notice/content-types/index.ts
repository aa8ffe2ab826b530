export { notice } from './notice';
