export { visitor } from './visitor';
