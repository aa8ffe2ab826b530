export { Footer, type Writing } from './Footer';
