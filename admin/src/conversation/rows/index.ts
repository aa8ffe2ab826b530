export { BEHIND, isBehind } from './behind';
export { ChatRow } from './ChatRow';
export { UnreadBadge } from './UnreadBadge';
export { neighbour, shownList, type ShownList } from './shownList';
