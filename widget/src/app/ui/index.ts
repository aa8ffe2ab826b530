/** How it looks. */
export { Window } from './window';
export { default as styles } from './window.css';
