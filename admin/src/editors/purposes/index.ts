export { PurposesPage } from './PurposesPage';
export { PurposePage } from './PurposePage';
