export { ListPane } from './ListPane';
