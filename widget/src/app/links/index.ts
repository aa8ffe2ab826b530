/** Links in plain text. */
export { linkify, type Piece } from './linkify';
