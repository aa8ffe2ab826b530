export { ChatRow } from './ChatRow';
export { UnreadBadge } from './UnreadBadge';
export { neighbour, shownList, type ShownList } from './shownList';
