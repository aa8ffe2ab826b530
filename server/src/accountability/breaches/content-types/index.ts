export { breach } from './breach';
