/** Pieces that the window and the pages of their own have in common. */
export { Text } from './text';
export { chosenOf, Options } from './options';
export { Skeleton } from './skeleton';
