/** Readable text on the website's colour. */
export { contrast, luminance, parseColor, textOn, type Rgb } from './contrast';
