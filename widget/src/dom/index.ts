/** Elements and style sheets without any HTML or style to parse. */
export { make, set } from './element';
export { addStyles } from './styles';
