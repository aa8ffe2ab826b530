/**
 * Pieces that what is loaded apart from the app has in common: pages of their own and "My data". The app imports
 * nothing from here, so that its first visitors do not load it.
 */
export { Code } from './code';
export { RequestIds } from './request-ids';
export { save, saveBlob } from './save';
export { createSay, type Say } from './say';
export { useStore } from './use-store';
export { Headline } from './headline';
export { Dressed } from './dressed';
export { default as apartStyles } from './apart.css';
export { TextField } from './text-field';
