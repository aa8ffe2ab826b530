export { NewErasurePage } from './NewErasurePage';
