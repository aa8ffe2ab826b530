/** One's own conversation, to keep. */
export { download } from './download';
export { print } from './print';
