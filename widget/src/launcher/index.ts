/** The button in the page, and the frame that opens at once. */
export { createWidget } from './widget';
export { isLeft } from './side';
export { default as loaderStyles } from './loader.css';
