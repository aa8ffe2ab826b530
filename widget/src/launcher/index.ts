/** The button in the page, and the frame that opens at once. */
export { createWidget } from './widget';
export { default as loaderStyles } from './loader.css';
