export { DeskCover } from './DeskCover';
