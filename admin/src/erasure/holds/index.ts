export { HoldsPage } from './HoldsPage';
