export { lease } from './lease';
