export { BreachesPage } from './BreachesPage';
export { BreachPage } from './BreachPage';
