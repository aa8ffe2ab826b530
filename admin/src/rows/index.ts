export { ChatRow } from './ChatRow';
export { neighbour, shownList, type ShownList } from './shownList';
