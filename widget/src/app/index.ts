/** The chat window; loaded by the launcher when it is pressed. */
export { mount } from './mount';
