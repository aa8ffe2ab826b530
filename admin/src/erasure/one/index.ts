export { ErasurePage } from './ErasurePage';
