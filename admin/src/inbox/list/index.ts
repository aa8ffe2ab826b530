export { ListPane } from './ListPane';
export { neighbour, shownList } from './rows';
